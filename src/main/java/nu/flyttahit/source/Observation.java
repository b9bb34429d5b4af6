package nu.flyttahit.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a source tells it.
 *
 * @param value null where the source has a place for it and no value
 */
public record Observation(
        String key, String area, String period, @Nullable BigDecimal value) {}
