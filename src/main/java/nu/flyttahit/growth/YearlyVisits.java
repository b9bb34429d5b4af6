package nu.flyttahit.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.ResultSource;
import org.springframework.stereotype.Component;

/** Visits of a whole year to the site. A year that is going on, or was not counted from its first day, has no result. */
@Component
class YearlyVisits implements ResultSource {

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
        Era era = figures.era();
        LocalDate born = era.bornOf(VisitFigures.SITE);
        if (!span.isFinished() || born == null || born.isAfter(span.from())) {
            return Optional.empty();
        }
        return Optional.of(new Computed(
                BigDecimal.valueOf(
                        figures.of(VisitFigures.SITE, span, era).whole().visits()),
                0,
                span.until(),
                false,
                "Webbplatsens egen räkning",
                "Besök på webbplatsen: sidvisningar från samma läsare utan paus längre än 30 minuter. Metod version 1.",
                List.of()));
    }
}
