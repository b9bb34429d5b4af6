package nu.flyttahit.municipality;

import java.math.BigDecimal;

/**
 * One of the twelve.
 *
 * @param code SCB's code, such as 0880
 * @param position 1 to 12 in Swedish alphabetical order; stable, also used as the number of its visit figures
 * @param landscape the scene it is drawn with
 * @param lat latitude of the seat, degrees north (WGS84)
 * @param lon longitude of the seat, degrees east (WGS84)
 */
public record Municipality(
        String code,
        int position,
        String slug,
        String name,
        String fullName,
        String province,
        String landscape,
        BigDecimal lat,
        BigDecimal lon,
        String website) {

    /** Swedish genitive: Kalmars, but Borgholms and Torsås. */
    public String genitive() {
        return name.endsWith("s") ? name : name + "s";
    }
}
