package nu.flyttahit.growth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.ResultSource;
import org.springframework.stereotype.Component;

/** How many of the twelve kommunsidor had more visits than the year before. Only a finished year has a result. */
@Component
class PageVisitsGrowth implements ResultSource {

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
        TwelvePages twelve = figures.twelve(span, figures.era());
        return span.isFinished() && twelve.isComparable() ? Optional.of(count(span, twelve)) : Optional.empty();
    }

    private static Computed count(Span span, TwelvePages twelve) {
        String rule = "Kommunsidor med fler besök än året före. Lika många räknas inte.";
        return new Computed(
                BigDecimal.valueOf(twelve.increasing()),
                (int) twelve.notComparable(),
                span.until(),
                false,
                "Webbplatsens egen räkning",
                twelve.notComparable() == 0
                        ? rule
                        : rule
                                + " Minst %d, %d sidor är ej jämförbara."
                                        .formatted(twelve.increasing(), twelve.notComparable()),
                List.of());
    }
}
