package nu.flyttahit.inquiry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.growth.Span;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads a question from an address: {@code fran} and {@code till} (inclusive Swedish days; without them the running year)
 * or {@code ar}, then {@code kommun} or {@code sida}. Of a municipality and a page the page is meant: it is the narrower.
 */
@Component
public class Questions {

    private static final int MOST_YEARS = 10;

    private final VisitFigures figures;
    private final Scopes scopes;

    Questions(VisitFigures figures, Scopes scopes) {
        this.figures = figures;
        this.scopes = scopes;
    }

    /** From the values of a query; a name that comes twice is malformed. */
    public Question read(MultiValueMap<String, String> query) {
        String measure = one(query, "matt");
        return new Question(
                scope(query),
                span(query),
                measure == null ? Measure.VISITS : Measure.parse(measure),
                sheets(query),
                figures.era());
    }

    /** About days that nobody typed. */
    public Question about(Scope scope, LocalDate from, LocalDate until) {
        return new Question(scope, new Span(from, until, figures.today()), Measure.VISITS, Map.of(), figures.era());
    }

    private Scope scope(MultiValueMap<String, String> query) {
        String page = one(query, Scope.PAGE);
        String municipality = one(query, Scope.MUNICIPALITY);
        if (page != null && !page.isEmpty()) {
            if (!page.startsWith("/")) {
                throw new MalformedException("Skriv sidans adress från snedstrecket, till exempel /kalmar.");
            }
            return scopes.byPath(page).orElseThrow(() -> new NotFoundException("Counted page " + page));
        }
        return municipality == null || municipality.isEmpty()
                ? Scope.site()
                : scopes.bySlug(municipality)
                        .orElseThrow(() -> new MalformedException(
                                "Skriv kommun som i kommunsidans adress, till exempel kalmar eller vastervik."));
    }

    private Span span(MultiValueMap<String, String> query) {
        LocalDate today = figures.today();
        String from = one(query, "fran");
        String until = one(query, "till");
        int year = year(one(query, "ar"), today);
        var span = new Span(
                from == null ? LocalDate.of(year, 1, 1) : day("fran", from),
                until == null ? LocalDate.of(year, 12, 31) : day("till", until),
                today);
        if (span.until().isBefore(span.from())) {
            throw new MalformedException("Datumet i till får inte ligga före datumet i fran.");
        }
        if (span.from().plusYears(MOST_YEARS).isBefore(span.until())) {
            throw new MalformedException("Välj högst tio år åt gången.");
        }
        return span;
    }

    private static int year(@Nullable String text, LocalDate today) {
        if (text == null) {
            return today.getYear();
        }
        if (!text.matches("20[0-9]{2}") || Integer.parseInt(text) > today.getYear()) {
            throw new MalformedException("Skriv ar som ett årtal mellan 2000 och %d.".formatted(today.getYear()));
        }
        return Integer.parseInt(text);
    }

    private static LocalDate day(String name, String text) {
        return Sweden.day(text)
                .orElseThrow(() -> new MalformedException(
                        "Skriv %s som ett datum mellan 2000 och 2099, till exempel 2026-01-31.".formatted(name)));
    }

    private static Map<String, Integer> sheets(MultiValueMap<String, String> query) {
        Map<String, Integer> sheets = new HashMap<>();
        for (Topic topic : Topic.LONG) {
            String number = one(query, topic.slug());
            if (number == null) {
                continue;
            }
            if (!number.matches("alla|[1-9][0-9]{0,5}")) {
                throw new MalformedException(
                        "Skriv %s som ett bladnummer, till exempel 2, eller alla.".formatted(topic.slug()));
            }
            sheets.put(topic.slug(), number.equals("alla") ? Question.EVERYTHING : Integer.parseInt(number));
        }
        return sheets;
    }

    private static @Nullable String one(MultiValueMap<String, String> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new MalformedException("Skriv %s bara en gång.".formatted(name));
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
