package nu.flyttahit.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nu.flyttahit.chart.Spark;
import nu.flyttahit.growth.Days;
import nu.flyttahit.growth.MunicipalityGrowth;
import nu.flyttahit.growth.TwelvePages;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.inquiry.Comparison;
import nu.flyttahit.inquiry.Measure;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Scopes;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Section.Status;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The twelve kommunsidor beside each other, for questions about the whole site. */
@Component
@Order(5)
class TwelveSections implements Sections {

    private static final String DEFINITION =
            "En kommunsida är sidan på svenska och på engelska tillsammans; sidor under den räknas inte hit. "
                    + "Ökar betyder fler besök än samma dagar året innan. Lika många är ingen ökning. En sida som inte räknades hela tiden är ej jämförbar. "
                    + "Ett besök räknas en gång på varje sida det ser. Summan av sidorna är därför inte lika med alla besök.";

    private final VisitFigures figures;
    private final CourseFigures courses;
    private final Scopes scopes;

    TwelveSections(VisitFigures figures, CourseFigures courses, Scopes scopes) {
        this.figures = figures;
        this.courses = courses;
        this.scopes = scopes;
    }

    @Override
    public List<Section> of(Question question, Predicate<Topic> wanted) {
        if (!wanted.test(Topic.TWELVE) || !question.scope().isSite()) {
            return List.of();
        }
        TwelvePages twelve = figures.twelve(question.span(), question.era());
        var comparison = new Comparison(question.span());
        Map<Integer, Map<LocalDate, Long>> courseOf =
                courses.ofTwelve(question.span(), question.step(), Measure.VISITS);
        List<Sheet.Row> rows = twelve.all().stream()
                .map(page -> row(question, comparison, page, courseOf.getOrDefault(item(page), Map.of())))
                .toList();
        var section = Section.of(
                        Topic.TWELVE, twelve.heading(), Sheet.of(comparison.columns("Kommunsida"), rows), DEFINITION)
                .saying(lead(twelve));
        return List.of(twelve.isComparable() ? section.with(status(question, twelve)) : section);
    }

    private Sheet.Row row(
            Question question, Comparison comparison, MunicipalityGrowth page, Map<LocalDate, Long> course) {
        String code = page.municipality().code();
        return Sheet.Row.of(comparison.cells(page.municipality().name(), page.growth(), Measure.VISITS))
                .leadingTo(scopes.byItem(item(page)).map(question::queryOf).orElse(null))
                .marked(code, Spark.path(line(question, course)));
    }

    private static List<@Nullable Long> line(Question question, Map<LocalDate, Long> course) {
        List<@Nullable Long> line = new ArrayList<>();
        if (course.isEmpty()) {
            return line;
        }
        for (Days step : question.step().cut(question.span().all())) {
            line.add(
                    step.until().isBefore(question.span().today())
                            ? (Long) course.getOrDefault(step.from(), 0L)
                            : null);
        }
        return line;
    }

    private static int item(MunicipalityGrowth page) {
        return -page.municipality().position();
    }

    private static List<String> lead(TwelvePages twelve) {
        if (!twelve.isComparable()) {
            return List.of(
                    "Målet är fler besök än året innan på minst sju av de tolv sidorna. Det går att följa när sidorna har räknats under samma dagar två år i rad.");
        }
        if (twelve.notComparable() == 0) {
            return List.of();
        }
        return List.of(
                twelve.notComparable() == 1
                        ? "En av sidorna är ej jämförbar: den räknades inte under hela samma tid året innan."
                        : "%d av sidorna är ej jämförbara: de räknades inte under hela samma tid året innan."
                                .formatted(twelve.notComparable()));
    }

    /** The goal is one of calendar years. */
    private static Status status(Question question, TwelvePages twelve) {
        return question.span().isYear()
                ? new Status(twelve.status(), twelve.reached() ? "ok" : twelve.missed() ? "no" : "na")
                : new Status("Målet, minst sju, gäller hela år", "na");
    }
}
