package nu.flyttahit.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nu.flyttahit.chart.Frame;
import nu.flyttahit.chart.Lines;
import nu.flyttahit.growth.Dates;
import nu.flyttahit.growth.Forecast;
import nu.flyttahit.growth.SiteYear;
import nu.flyttahit.growth.Span;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Section.Key;
import nu.flyttahit.inquiry.Section.Status;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import nu.flyttahit.site.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The whole site against the goal of the calendar year in which the span ends. */
@Component
@Order(2)
class GoalSections implements Sections {

    private static final String DEFINITION =
            "Målet gäller hela kalenderår och alla besök på webbplatsen. Linjen lägger ihop besöken från 1 januari, vecka för vecka. "
                    + "Prognosen är gjord så: besöken hittills i år, och för resten av året lika många som kom då förra året, ändrat lika mycket som hittills. "
                    + "Den görs när minst fyra veckor av året har gått och hela året innan är räknat på samma sätt. Den är ett räkneexempel, inget löfte.";

    private final VisitFigures figures;
    private final GoalFigures weeks;
    private final Numbers numbers;

    /** A year with the one before, added up. */
    private record Added(
            int year,
            int present,
            List<Long> now,
            @Nullable List<Long> before,
            @Nullable Forecast forecast) {

        @Nullable
        Long now(int week) {
            return week <= present ? now.get(week) : null;
        }

        @Nullable
        Long before(int week) {
            return before == null ? null : before.get(week);
        }

        /** Along the year before; it begins where the present ends. */
        @Nullable
        Long forecast(int week) {
            if (forecast == null || before == null || week < present) {
                return null;
            }
            return week == present ? now.get(week) : (Long) Math.max(now.get(present), forecast.at(before.get(week)));
        }
    }

    GoalSections(VisitFigures figures, GoalFigures weeks, Numbers numbers) {
        this.figures = figures;
        this.weeks = weeks;
        this.numbers = numbers;
    }

    @Override
    public List<Section> of(Question question, Predicate<Topic> wanted) {
        if (!wanted.test(Topic.GOAL)
                || !question.scope().isSite()
                || !question.span().hasBegun()) {
            return List.of();
        }
        LocalDate today = question.span().today();
        LocalDate last =
                question.span().until().isBefore(today) ? question.span().until() : today;
        Span year = Span.ofYear(last.getYear(), today);
        var site = new SiteYear(year, figures.of(VisitFigures.SITE, year, question.era()));
        Added added = added(year, site, question.era().bornOf(VisitFigures.SITE));
        return List.of(Section.of(Topic.GOAL, heading(year), sheet(added, year), DEFINITION)
                .with(status(site))
                .saying(List.of(soFar(site), forecast(added, year)))
                .drawn(drawing(added, site)));
    }

    private Added added(Span span, SiteYear site, @Nullable LocalDate born) {
        int year = span.from().getYear();
        boolean wasCounted = born != null && born.getYear() < year;
        List<Long> before = wasCounted ? weeks.addedUp(year - 1) : null;
        Optional<Forecast> forecast =
                before == null ? Optional.empty() : Forecast.of(span, site.growth(), before.get(GoalFigures.WEEKS - 1));
        int present = span.isFinished() ? GoalFigures.WEEKS - 1 : GoalFigures.weekOf(span.today());
        return new Added(year, present, weeks.addedUp(year), before, forecast.orElse(null));
    }

    private String heading(Span year) {
        return "Mot målet %d: över %s besök".formatted(year.from().getYear(), numbers.whole(SiteYear.GOAL));
    }

    private static Status status(SiteYear site) {
        return new Status(site.status(), site.reached() ? "ok" : site.missed() ? "no" : "way");
    }

    private String soFar(SiteYear site) {
        long left = SiteYear.GOAL + 1 - site.total();
        int year = site.span().from().getYear();
        if (site.span().isFinished()) {
            return "Hela %d: %s besök.".formatted(year, numbers.whole(site.total()));
        }
        String sum = "Hittills %d: %s besök.".formatted(year, numbers.whole(site.total()));
        return left <= 0 ? sum : sum + " %s till behövs.".formatted(numbers.whole(left));
    }

    private String forecast(Added added, Span year) {
        if (year.isFinished()) {
            return "Året är slut.";
        }
        return added.forecast == null
                ? "Prognos för hela året: saknas. Den kan göras först när hela året innan är räknat på samma sätt och fyra veckor av året har gått."
                : "Prognos för hela %d: %s besök. Ett räkneexempel: resten av året som förra året, ändrat lika mycket som hittills."
                        .formatted(added.year, numbers.whole(added.forecast.total()));
    }

    private static Sheet sheet(Added added, Span span) {
        List<Sheet.Row> rows = IntStream.range(0, GoalFigures.WEEKS)
                .mapToObj(week -> Sheet.Row.of(
                        Dates.of(GoalFigures.end(added.year, week))
                                + (week == added.present && !span.isFinished() ? " (pågår)" : ""),
                        added.now(week),
                        added.before(week),
                        week > added.present ? added.forecast(week) : null))
                .toList();
        return Sheet.of(
                List.of(
                        Column.text("Till och med"),
                        Column.number("Besök " + added.year),
                        Column.number("Besök " + (added.year - 1)),
                        Column.number("Prognos " + added.year)),
                rows);
    }

    private Section.Drawing drawing(Added added, SiteYear site) {
        var series = new ArrayList<Lines.Series>();
        var keys = new ArrayList<Key>();
        keys.add(new Key("", "Besök %d, hopräknade".formatted(added.year)));
        if (added.before != null) {
            series.add(new Lines.Series("ln--old", over(added::before)));
            keys.add(new Key("ln--old", String.valueOf(added.year - 1)));
        }
        if (added.forecast != null) {
            series.add(new Lines.Series("ln--open", over(added::forecast)));
            keys.add(new Key("ln--open", "Prognos"));
        }
        series.add(new Lines.Series("", over(added::now)));
        return Section.Drawing.of(
                "Linjediagram. %s Målet är över %s. %s."
                        .formatted(soFar(site), numbers.whole(SiteYear.GOAL), site.status()),
                keys,
                new Lines.Course(months(added.year), series, List.of(), SiteYear.GOAL));
    }

    private static List<@Nullable Long> over(IntFunction<@Nullable Long> value) {
        List<@Nullable Long> values = new ArrayList<>();
        IntStream.range(0, GoalFigures.WEEKS).forEach(week -> values.add(value.apply(week)));
        return values;
    }

    /** The months where they begin; a week is drawn where it ends. */
    private static Frame.Steps months(int year) {
        return new Frame.Steps(
                GoalFigures.WEEKS,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> new Frame.Name(
                                Dates.SHORT_MONTHS.get(month - 1),
                                Math.max(0, LocalDate.of(year, month, 1).getDayOfYear() / 7.0 - 1)))
                        .toList());
    }
}
