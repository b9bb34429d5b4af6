package nu.flyttahit.growth;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The whole site's visits of a year, against the same dates a year before and the programme's goal. */
public record SiteYear(Span span, Growth growth) {

    /** Over, not at least. */
    public static final long GOAL = 50_000;

    public long total() {
        return growth.total().visits();
    }

    public boolean comparable() {
        return growth.comparable();
    }

    public @Nullable BigDecimal percent() {
        return growth.percent();
    }

    public boolean reached() {
        return total() > GOAL;
    }

    public boolean missed() {
        return span.isFinished() && !reached();
    }

    public String status() {
        if (reached()) {
            return "Uppnått";
        }
        return missed() ? "Ej uppnått" : "Året pågår";
    }
}
