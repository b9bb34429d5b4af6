package nu.flyttahit.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.ResultSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many of the twelve kommunsidor had more visits than the year before. Only a finished year has a result. */
@Component
class PageVisitsGrowth implements ResultSource {

    private static final String KEY = "page_visits";
    private static final String RULE =
            "Kommunsidor med fler besök än samma dagar året före. Lika många räknas inte. Metod version %d.";

    private final VisitFigures figures;

    PageVisitsGrowth(VisitFigures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "page_visits_growth";
    }

    @Override
    public String title() {
        return "Kommunsidor som fick fler besök än året före";
    }

    @Override
    public boolean fits(Goal.Kind kind) {
        return kind == Goal.Kind.COUNT_OF_TWELVE;
    }

    @Override
    public Optional<Computed> compute(Goal goal, int year) {
        var span = Span.ofYear(year, figures.today());
        Era era = figures.era();
        if (!span.isFinished() || !wasCountedBothYears(span, era)) {
            return Optional.empty();
        }
        TwelvePages twelve = figures.twelve(span, era);
        int version = figures.version(span.all());
        return Optional.of(new Computed(
                twelve.isComparable() ? BigDecimal.valueOf(twelve.increasing()) : null,
                twelve.isComparable() ? (int) twelve.notComparable() : 0,
                span.until(),
                false,
                YearlyVisits.SOURCE,
                definition(twelve, version),
                inputs(twelve, span, version)));
    }

    /** Whether any page can be compared, unless the way of counting was another. */
    private boolean wasCountedBothYears(Span span, Era era) {
        return anyBorn(era, span::covers);
    }

    private boolean wasCounted(Span span, Era era) {
        return anyBorn(era, day -> !day.isAfter(span.until()));
    }

    private boolean anyBorn(Era era, Predicate<LocalDate> when) {
        return figures.twelve().mapToObj(era::bornOf).filter(Objects::nonNull).anyMatch(when);
    }

    private static String definition(TwelvePages twelve, int version) {
        String rule = RULE.formatted(version);
        if (!twelve.isComparable()) {
            return rule + " Ingen sida är räknad på samma sätt båda åren.";
        }
        return twelve.notComparable() == 0
                ? rule
                : rule + " Minst %d, %d sidor är ej jämförbara.".formatted(twelve.increasing(), twelve.notComparable());
    }

    private List<Input> inputs(TwelvePages twelve, Span span, int version) {
        int before = span.before().isEmpty() ? version : figures.version(span.before());
        return twelve.all().stream()
                .flatMap(page -> Stream.of(
                        input(
                                page,
                                span.from().getYear() - 1,
                                before,
                                page.growth().before(),
                                !page.comparable()),
                        input(
                                page,
                                span.from().getYear(),
                                version,
                                page.growth().whole(),
                                false)))
                .toList();
    }

    private static Input input(MunicipalityGrowth page, int year, int version, Counts counts, boolean missing) {
        return new Input(
                KEY,
                page.municipality().code(),
                String.valueOf(year),
                version,
                missing ? null : BigDecimal.valueOf(counts.visits()),
                missing ? "not_comparable" : null);
    }

    /** How many are ahead of the same dates a year before: those that keep their pace end ahead. */
    @Override
    public Optional<Outlook> outlook(Goal goal, int year) {
        var span = Span.ofYear(year, figures.today());
        Era era = figures.era();
        if (span.isFinished() || span.whole().isEmpty() || !wasCounted(span, era)) {
            return Optional.empty();
        }
        TwelvePages twelve = figures.twelve(span, era);
        var ahead = BigDecimal.valueOf(twelve.increasing());
        return Optional.of(new Outlook(
                ahead,
                (int) twelve.notComparable(),
                span.whole().until(),
                null,
                forecast(span, twelve, ahead),
                "pages",
                inputs(twelve, span, figures.version(span.whole()))));
    }

    private static @Nullable BigDecimal forecast(Span span, TwelvePages twelve, BigDecimal ahead) {
        boolean honest = twelve.isComparable() && span.whole().length() >= Forecast.LEAST_DAYS;
        return honest ? ahead : null;
    }
}
