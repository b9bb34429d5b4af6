package nu.flyttahit.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.ResultSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits of a whole year to the site. A year that was not counted from its first day has no result. */
@Component
class YearlyVisits implements ResultSource {

    static final String SOURCE = "Webbplatsens egen räkning";

    private final VisitFigures figures;

    YearlyVisits(VisitFigures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "visits";
    }

    @Override
    public String title() {
        return "Besök på hela webbplatsen";
    }

    @Override
    public boolean fits(Goal.Kind kind) {
        return kind == Goal.Kind.NUMBER || kind == Goal.Kind.KEEP;
    }

    @Override
    public Optional<Computed> compute(Goal goal, int year) {
        var span = Span.ofYear(year, figures.today());
        if (!span.isFinished() || !isCountedSince(span.from())) {
            return Optional.empty();
        }
        int version = figures.version(span.all());
        List<Input> months = figures.months(span.all()).stream()
                .map(month -> new Input(
                        key(),
                        Figures.COUNTY,
                        month.month().toString(),
                        version,
                        BigDecimal.valueOf(month.visits()),
                        null))
                .toList();
        return Optional.of(new Computed(
                sum(months),
                0,
                span.until(),
                false,
                SOURCE,
                "Besök på webbplatsen: sidvisningar från samma läsare utan paus längre än 30 minuter. Metod version %d."
                        .formatted(version),
                months));
    }

    private boolean isCountedSince(LocalDate day) {
        LocalDate born = figures.era().bornOf(VisitFigures.SITE);
        return born != null && !born.isAfter(day);
    }

    private static BigDecimal sum(List<Input> months) {
        return months.stream().map(Input::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Optional<Outlook> outlook(Goal goal, int year) {
        var span = Span.ofYear(year, figures.today());
        Era era = figures.era();
        LocalDate born = era.bornOf(VisitFigures.SITE);
        if (born == null || span.whole().isEmpty() || span.isFinished()) {
            return Optional.empty();
        }
        Growth growth = figures.of(VisitFigures.SITE, span, era);
        return Optional.of(new Outlook(
                BigDecimal.valueOf(growth.whole().visits()),
                0,
                span.whole().until(),
                born.isAfter(span.from()) ? born : null,
                forecast(span, growth, era),
                "visits",
                List.of()));
    }

    private @Nullable BigDecimal forecast(Span span, Growth growth, Era era) {
        var before = new Span(span.before().from(), span.from().minusDays(1), span.today());
        long visits = figures.of(VisitFigures.SITE, before, era).whole().visits();
        return Forecast.of(span, growth, visits)
                .map(forecast -> BigDecimal.valueOf(forecast.total()))
                .orElse(null);
    }
}
