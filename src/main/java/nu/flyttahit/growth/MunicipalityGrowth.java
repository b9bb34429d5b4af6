package nu.flyttahit.growth;

import java.math.BigDecimal;
import nu.flyttahit.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/** A kommunsida's visits, against the same dates a year before. */
public record MunicipalityGrowth(Municipality municipality, Growth growth) {

    public boolean comparable() {
        return growth.comparable();
    }

    public boolean increases() {
        return growth.increases();
    }

    public @Nullable BigDecimal percent() {
        return growth.percent();
    }

    /** Visits with today. */
    public long total() {
        return growth.total().visits();
    }
}
