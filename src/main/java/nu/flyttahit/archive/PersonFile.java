package nu.flyttahit.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person named on the site, whom contact blocks name by the key.
 *
 * @param owner slug of the organisation; without it the region's
 * @param validUntil the last day that the row holds
 */
public record PersonFile(
        String key,
        @Nullable String owner,
        String name,
        String role,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable LocalDate validUntil) {}
