package nu.flyttahit.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The whole site's visits of a year, against the same dates a year before and the programme's goal. */
public record SiteYear(YearSpan span, VisitStatistics.Compared figures, boolean comparable) {

    /** Over, not at least. */
    public static final long GOAL = 50_000;

    public long goal() {
        return GOAL;
    }

    public long total() {
        return figures.visits() + figures.today();
    }

    public long views() {
        return figures.views() + figures.viewsToday();
    }

    public long before() {
        return figures.before();
    }

    public long today() {
        return figures.today();
    }

    public @Nullable BigDecimal percent() {
        return comparable ? MunicipalityYear.percent(figures.visits(), figures.before()) : null;
    }

    public @Nullable BigDecimal viewsPercent() {
        return comparable ? MunicipalityYear.percent(figures.views(), figures.viewsBefore()) : null;
    }

    public boolean reached() {
        return total() > GOAL;
    }

    public boolean missed() {
        return span.finished() && !reached();
    }

    public String status() {
        if (reached()) {
            return "Uppnått";
        }
        return missed() ? "Ej uppnått" : "Året pågår";
    }

    /** Length of the bar where the goal stands at five sixths of the track. */
    public long bar(long track) {
        return Math.min(track, track * total() * 5 / (GOAL * 6));
    }
}
