package nu.flyttahit.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nu.flyttahit.annotation.Annotations;
import nu.flyttahit.growth.Days;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Scope;
import nu.flyttahit.inquiry.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reader of the figures should know about a span or the same dates a year before: campaigns, faults, new definitions. */
@Component
class Notes {

    private final Annotations annotations;
    private final Scopes scopes;

    /**
     * A note.
     *
     * @param letter at its place in the drawing; null when it is about the year before
     * @param about whose figures it is about, when not the whole site's
     */
    record Note(
            @Nullable String letter, Days days, @Nullable String about, String text) {}

    private record Row(LocalDate fromDay, LocalDate toDay, int scope, String text) {}

    Notes(Annotations annotations, Scopes scopes) {
        this.annotations = annotations;
        this.scopes = scopes;
    }

    /** Those of the site and of what is asked about; for the whole site also those of the municipalities. */
    List<Note> of(Question question) {
        var rows = new ArrayList<>(rows(question));
        question.era().newDefinitions().stream()
                .filter(day -> question.span().all().holds(day)
                        || question.span().all().yearBefore().holds(day))
                .map(day -> new Row(
                        day,
                        day,
                        VisitFigures.SITE,
                        "Här börjar en ny definition. Före och efter går inte att jämföra."))
                .forEach(rows::add);
        rows.sort(Comparator.comparing(Row::fromDay));
        return lettered(rows, question.span().all());
    }

    private List<Row> rows(Question question) {
        Scope scope = question.scope();
        Days days = question.span().all();
        return Stream.of(days.yearBefore(), days)
                .flatMap(span -> annotations.between(span.from(), span.until()).stream())
                .distinct()
                .filter(note -> note.scope() == VisitFigures.SITE
                        || note.scope() == scope.item()
                        || scope.isSite() && note.scope() < 0)
                .map(note -> new Row(note.fromDay(), note.toDay(), note.scope(), note.text()))
                .toList();
    }

    private List<Note> lettered(List<Row> rows, Days days) {
        var notes = new ArrayList<Note>();
        int number = 0;
        for (Row row : rows) {
            boolean drawn = !row.fromDay.isAfter(days.until()) && !row.toDay.isBefore(days.from());
            notes.add(new Note(
                    drawn ? letter(number++) : null,
                    new Days(row.fromDay, row.toDay),
                    row.scope == VisitFigures.SITE
                            ? null
                            : scopes.byItem(row.scope).map(Scope::text).orElse(null),
                    row.text));
        }
        return notes;
    }

    /** A to Z, then 27 and on. */
    private static String letter(int number) {
        return number < 26 ? String.valueOf((char) ('A' + number)) : String.valueOf(number + 1);
    }
}
