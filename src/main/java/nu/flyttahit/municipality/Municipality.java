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

    /** Where its centre lies. */
    public Position seat() {
        return new Position(lat.doubleValue(), lon.doubleValue());
    }

    /** Whether Kalmarsund lies between the two: the crow may fly, but there is no straight way. */
    public boolean isAcrossTheSound(Municipality other) {
        return !province.equals(other.province);
    }

    /** Swedish genitive: Kalmars, but Borgholms and Torsås. */
    public String genitive() {
        return name.endsWith("s") ? name : name + "s";
    }
}
