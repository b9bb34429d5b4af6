package nu.flyttahit.municipality;

/**
 * A point on the earth.
 *
 * @param lat degrees north (WGS84)
 * @param lon degrees east (WGS84)
 */
public record Position(double lat, double lon) {

    private static final double EARTH_RADIUS_KM = 6371;

    /** How far the crow flies, in kilometres. */
    public double kilometresTo(Position other) {
        double half = Math.pow(Math.sin(Math.toRadians(other.lat - lat) / 2), 2)
                + Math.cos(Math.toRadians(lat))
                        * Math.cos(Math.toRadians(other.lat))
                        * Math.pow(Math.sin(Math.toRadians(other.lon - lon) / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
    }
}
