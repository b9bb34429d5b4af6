package nu.flyttahit.breakdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.breakdown.Sources.Count;
import nu.flyttahit.chart.Stacks;
import nu.flyttahit.growth.Days;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.inquiry.Comparison;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Section.Key;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import nu.flyttahit.traffic.RequestClass;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every request by what it was, for the whole site: what is counted, and what is not and why. */
@Component
@Order(8)
class RequestSections implements Sections {

    private static final String DEFINITION =
            "Varje anrop till webbplatsen, utom bilder och andra filer, hamnar på precis en rad. Reglerna prövas i en bestämd ordning och den första som stämmer gäller. Bara räknade sidvisningar blir besök. Summan är alla anrop.";

    private final Sources sources;
    private final RequestCourse course;

    /** Classes that are drawn as one. */
    private enum Group {
        COUNTED("s-1", "Räknade sidvisningar"),
        OTHER("s-2", "Inloggade, fel, filer och annat"),
        MACHINES("s-3", "Robotar, verktyg och förhämtning"),
        SUSPECT("s-4", "Misstänkta");

        private final String tone;
        private final String text;

        Group(String tone, String text) {
            this.tone = tone;
            this.text = text;
        }

        static Group of(RequestClass kind) {
            return switch (kind) {
                case VIEW -> COUNTED;
                case INTERNAL, OTHER -> OTHER;
                case HEADERS, REFERRER_SPAM, RATE -> SUSPECT;
                default -> MACHINES;
            };
        }
    }

    RequestSections(Sources sources, RequestCourse course) {
        this.sources = sources;
        this.course = course;
    }

    @Override
    public List<Section> of(Question question, Predicate<Topic> wanted) {
        var sections = new ArrayList<Section>();
        if (question.scope().isSite() && wanted.test(Topic.REQUESTS)) {
            sections.add(byReason(question));
        }
        if (question.scope().isSite() && wanted.test(Topic.REQUESTS_COURSE)) {
            sections.add(overTime(question));
        }
        return sections;
    }

    private Section byReason(Question question) {
        Map<Integer, Count> counts =
                sources.requests(question.span()).stream().collect(Collectors.toMap(Count::id, count -> count));
        boolean comparable = question.era().isComparable(VisitFigures.SITE, question.span());
        List<Count> all = Arrays.stream(RequestClass.values())
                .map(kind -> counts.getOrDefault(kind.id(), new Count(kind.id(), 0, 0, 0)))
                .sorted(Comparator.comparingLong(count -> -count.total()))
                .toList();
        Count sum = sum(counts.values());
        var comparison = new Comparison(question.span());
        List<Column> columns = new ArrayList<>(
                comparison.columns("Anrop").stream().map(Column::neutral).toList());
        columns.add(1, Column.share("Andel"));
        List<Sheet.Row> rows = all.stream()
                .map(count -> row(comparison, RequestClass.of(count.id()).text(), count, sum.total(), comparable))
                .toList();
        var sheet = new Sheet(columns, rows, row(comparison, "Alla anrop", sum, sum.total(), comparable));
        return Section.of(Topic.REQUESTS, Topic.REQUESTS.text(), sheet, DEFINITION);
    }

    private static Count sum(Collection<Count> counts) {
        return counts.stream()
                .reduce(
                        new Count(0, 0, 0, 0),
                        (a, b) -> new Count(0, a.now() + b.now(), a.before() + b.before(), a.today() + b.today()));
    }

    private static Sheet.Row row(Comparison comparison, String text, Count count, long all, boolean comparable) {
        List<@Nullable Object> cells =
                comparison.cells(text, count.now(), comparable ? (Long) count.before() : null, count.today());
        cells.add(1, Comparison.share(count.total(), all));
        return Sheet.Row.of(cells);
    }

    private Section overTime(Question question) {
        Map<LocalDate, Map<RequestClass, Long>> counted = course.of(question.span(), question.step());
        List<Days> steps = question.step().cut(question.span().all()).stream()
                .filter(step -> !step.from().isAfter(question.span().today()))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.text("Tid")));
        Stream.of(Group.values()).map(group -> Column.number(group.text)).forEach(columns::add);
        columns.add(Column.number("Alla anrop"));
        List<Sheet.Row> rows = steps.stream()
                .map(step -> row(question, step, counted.getOrDefault(step.from(), Map.of())))
                .toList();
        var section = Section.of(
                Topic.REQUESTS_COURSE, "Anrop " + question.step().text(), Sheet.of(columns, rows), DEFINITION);
        return counted.isEmpty() ? section : section.drawn(drawing(question, steps, counted));
    }

    private static Sheet.Row row(Question question, Days step, Map<RequestClass, Long> counts) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(question.step().name(step) + (step.holds(question.span().today()) ? " (pågår)" : ""));
        Stream.of(Group.values()).map(group -> sum(group, counts)).forEach(cells::add);
        cells.add(counts.values().stream().mapToLong(Long::longValue).sum());
        return Sheet.Row.of(cells);
    }

    private static Section.Drawing drawing(
            Question question, List<Days> steps, Map<LocalDate, Map<RequestClass, Long>> counted) {
        boolean severalYears =
                question.span().from().getYear() != question.span().until().getYear();
        List<String> names = steps.stream()
                .map(step -> question.step().brief(step, severalYears))
                .toList();
        List<Stacks.Layer> layers = Stream.of(Group.values())
                .map(group -> new Stacks.Layer(
                        group.tone,
                        steps.stream()
                                .map(step -> sum(group, counted.getOrDefault(step.from(), Map.of())))
                                .toList()))
                .toList();
        return Section.Drawing.of(
                "Staplar. Anrop %s, räknade och bortsorterade. Siffrorna står i tabellen under."
                        .formatted(question.step().text()),
                Stream.of(Group.values())
                        .map(group -> new Key(group.tone, group.text))
                        .toList(),
                new Section.Bars(names, layers));
    }

    private static long sum(Group group, Map<RequestClass, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> Group.of(entry.getKey()) == group)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
