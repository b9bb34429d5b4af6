package nu.flyttahit.sharing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nu.flyttahit.growth.Days;
import nu.flyttahit.growth.Span;
import nu.flyttahit.inquiry.Part;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is known here; the secret in it is not.
 *
 * @param scope the site (0) or a municipality (-1 … -12)
 * @param fromDay null for the running year
 * @param parts names of the parts that it shows, with commas between
 * @param expiresOn the last day on which it works
 * @param lastUsed the last day on which somebody opened it
 */
record SharedLink(
        int id,
        String label,
        int scope,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay,
        String parts,
        LocalDate expiresOn,
        String maker,
        OffsetDateTime madeAt,
        @Nullable OffsetDateTime revokedAt,
        @Nullable LocalDate lastUsed) {

    boolean worksOn(LocalDate today) {
        return revokedAt == null && !today.isAfter(expiresOn);
    }

    Span span(LocalDate today) {
        return fromDay == null || toDay == null ? Span.ofYear(today.getYear(), today) : new Span(fromDay, toDay, today);
    }

    Set<Part> seen() {
        Set<Part> seen = EnumSet.noneOf(Part.class);
        if (!parts.isEmpty()) {
            Arrays.stream(parts.split(",")).map(Part::valueOf).forEach(seen::add);
        }
        return seen;
    }

    /** As it is shown: "i år" or its days. */
    public String days() {
        return fromDay == null || toDay == null ? "Det år som pågår" : new Days(fromDay, toDay).text();
    }

    public String partNames() {
        return seen().isEmpty()
                ? "bara de sammanlagda siffrorna"
                : seen().stream().map(Part::text).collect(Collectors.joining(", "));
    }
}
