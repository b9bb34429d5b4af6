package nu.flyttahit.statistics;

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

    private final VisitStatistics statistics;

    YearlyVisits(VisitStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public String key() {
        return "visits";
    }

    @Override
    public Optional<Computed> compute(Goal goal, int year) {
        var span = YearSpan.of(year, statistics.today());
        LocalDate born = statistics.born().get(VisitStatistics.SITE);
        if (!span.finished() || born == null || born.isAfter(span.from())) {
            return Optional.empty();
        }
        return Optional.of(new Computed(
                BigDecimal.valueOf(visits(span)),
                0,
                span.until(),
                false,
                "Webbplatsens egen räkning",
                "Besök på webbplatsen: sidvisningar från samma läsare utan paus längre än 30 minuter. Metod version 1.",
                List.of()));
    }

    private long visits(YearSpan span) {
        return statistics
                .compared(span)
                .getOrDefault(VisitStatistics.SITE, VisitStatistics.Compared.nothing(VisitStatistics.SITE))
                .visits();
    }
}
