package nu.flyttahit.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nu.flyttahit.chart.Frame;
import nu.flyttahit.chart.Lines;
import nu.flyttahit.growth.Counts;
import nu.flyttahit.growth.Days;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Section.Key;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Step;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One measure over time with the year before, notes marked. */
@Component
@Order(3)
class CourseSections implements Sections {

    private final CourseFigures courses;
    private final Notes notes;

    /** A step of time with what is known of it. */
    private record Point(
            Days days,
            String brief,
            String name,
            boolean goesOn,
            boolean whole,
            @Nullable Long now,
            @Nullable Long before) {

        /** Cannot be seen beside whole steps. */
        boolean isPartial() {
            return goesOn || !whole;
        }
    }

    CourseSections(CourseFigures courses, Notes notes) {
        this.courses = courses;
        this.notes = notes;
    }

    @Override
    public List<Section> of(Question question, Predicate<Topic> wanted) {
        if (!wanted.test(Topic.COURSE)) {
            return List.of();
        }
        List<Point> points = points(question);
        String heading = question.measure().text() + " " + question.step().text();
        boolean isEmpty = points.stream().allMatch(p -> p.now == null && p.before == null);
        var section = Section.of(
                Topic.COURSE,
                heading,
                Sheet.of(
                        List.of(
                                Column.text("Tid"),
                                Column.number(question.measure().text()),
                                Column.number("Samma dagar året innan")),
                        points.stream()
                                .map(p -> Sheet.Row.of(p.name + (p.goesOn ? " (pågår)" : ""), p.now, p.before))
                                .toList()),
                "Streck betyder att tiden inte har börjat eller inte räknades: det är inte noll. Året innan ligger på samma datum; 29 februari läggs ihop med 28 februari. En vecka eller månad i periodens ändar är bara de dagar som hör till perioden.");
        return List.of(
                isEmpty
                        ? section.saying(List.of("Här ritas siffrorna så snart det finns några."))
                        : section.drawn(drawing(question, points)));
    }

    private List<Point> points(Question question) {
        Step step = question.step();
        var course = courses.of(question.scope().item(), question.span(), step);
        LocalDate born = question.era().bornOf(question.scope().item());
        LocalDate today = question.span().today();
        List<Days> steps = step.cut(question.span().all());
        boolean severalYears =
                question.span().from().getYear() != question.span().until().getYear();
        return steps.stream()
                .map(days -> new Point(
                        days,
                        step.brief(days, severalYears),
                        step.name(days),
                        days.holds(today),
                        step.isWhole(days),
                        number(question, course.now(), days.from(), wasCounted(days, born, today)),
                        number(question, course.before(), days.from(), wasCounted(days.yearBefore(), born, today))))
                .toList();
    }

    /** Zero where nobody came, null where nothing was counted yet or not any more. */
    private static @Nullable Long number(
            Question question, Map<LocalDate, Counts> counts, LocalDate step, boolean counted) {
        return counted ? (Long) question.measure().of(counts.getOrDefault(step, Counts.NONE)) : null;
    }

    private static boolean wasCounted(Days days, @Nullable LocalDate born, LocalDate today) {
        return born != null && !days.from().isAfter(today) && !days.until().isBefore(born);
    }

    private Section.Drawing drawing(Question question, List<Point> points) {
        var series = new ArrayList<Lines.Series>();
        var keys = new ArrayList<Key>();
        if (points.stream().anyMatch(p -> p.before != null)) {
            series.add(new Lines.Series(
                    "ln--old",
                    points.stream().<@Nullable Long>map(Point::before).toList()));
            keys.add(new Key("ln--old", "Samma dagar året innan"));
        }
        series.add(new Lines.Series("ln--open", open(points)));
        series.add(new Lines.Series(
                "",
                points.stream()
                        .<@Nullable Long>map(p -> p.goesOn ? null : p.now)
                        .toList()));
        keys.add(0, new Key("", question.span().all().text()));
        if (points.stream().anyMatch(Point::isPartial)) {
            keys.add(1, new Key("ln--open", "Pågår, eller bara en del"));
        }
        return Section.Drawing.of(
                "Linjediagram. %s %s, %s. Siffrorna står i tabellen under."
                        .formatted(
                                question.measure().text(),
                                question.step().text(),
                                question.span().all().text()),
                keys,
                new Lines.Course(
                        Frame.Steps.named(points.stream().map(Point::brief).toList()),
                        series,
                        marks(question, points),
                        0));
    }

    /** Steps that go on or are cut, with the way from and to their neighbours. */
    private static List<@Nullable Long> open(List<Point> points) {
        List<@Nullable Long> open = new ArrayList<>(Collections.nCopies(points.size(), null));
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).isPartial()) {
                for (int at = Math.max(0, i - 1); at <= Math.min(points.size() - 1, i + 1); at++) {
                    open.set(at, points.get(at).now);
                }
            }
        }
        return open;
    }

    private List<Lines.Note> marks(Question question, List<Point> points) {
        return notes.of(question).stream()
                .filter(note -> note.letter() != null)
                .map(note -> new Lines.Note(
                        String.valueOf(note.letter()),
                        stepOf(points, note.days().from()),
                        stepOf(points, note.days().until())))
                .toList();
    }

    /** The step that holds a day; the first or the last for days outside. */
    private static int stepOf(List<Point> points, LocalDate day) {
        return IntStream.range(0, points.size())
                .filter(i -> !points.get(i).days.until().isBefore(day))
                .findFirst()
                .orElse(points.size() - 1);
    }
}
