package nu.flyttahit.municipality;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies where: towns and neighbours; read once, since they change only with a new version of the site. */
@Component
public class Geography {

    private final List<Town> towns;
    private final List<Border> borders;
    private final Municipalities municipalities;

    Geography(JdbcClient jdbc, Municipalities municipalities) {
        this.municipalities = municipalities;
        towns = jdbc.sql("select code, name, lat, lon, checked from municipality_town order by code, name")
                .query((row, n) -> new Town(
                        row.getString("code"),
                        row.getString("name"),
                        new Position(row.getDouble("lat"), row.getDouble("lon")),
                        row.getBoolean("checked")))
                .list();
        borders = jdbc.sql("select code, neighbour, by_bridge from municipality_neighbour")
                .query(Border.class)
                .list();
    }

    /** The towns of a municipality, nearest to its seat first; the seat itself among them. */
    public List<Town> towns(Municipality municipality) {
        return towns.stream()
                .filter(t -> t.code().equals(municipality.code()))
                .sorted(Comparator.comparingDouble(t -> t.at().kilometresTo(municipality.seat())))
                .toList();
    }

    /** Those of the twelve that share a border or a bridge with this one, nearest first. */
    List<Neighbour> neighbours(Municipality municipality) {
        return borders.stream()
                .filter(b -> b.touches(municipality.code()))
                .map(b -> neighbour(municipality, b))
                .sorted(Comparator.comparingDouble(Neighbour::kilometres))
                .toList();
    }

    private Neighbour neighbour(Municipality from, Border border) {
        String code = border.code().equals(from.code()) ? border.neighbour() : border.code();
        Municipality other = municipalities.byCode(code).orElseThrow();
        return new Neighbour(other, from.seat().kilometresTo(other.seat()), border.byBridge());
    }

    /** A town or village; {@code checked} where its coordinates were compared with a second source. */
    public record Town(String code, String name, Position at, boolean checked) {}

    /** A municipality next door, with the distance between the seats. */
    public record Neighbour(Municipality municipality, double kilometres, boolean byBridge) {}

    record Border(String code, String neighbour, boolean byBridge) {

        boolean touches(String municipality) {
            return code.equals(municipality) || neighbour.equals(municipality);
        }
    }
}
