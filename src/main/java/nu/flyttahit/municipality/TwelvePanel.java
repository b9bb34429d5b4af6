package nu.flyttahit.municipality;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** The twelve as a list beside a map, in the order asked for, or those that a search finds. */
@Component
class TwelvePanel implements Panel {

    private static final int LONGEST_SEARCH = 60;
    private static final Comparator<Row> BY_NAME =
            Comparator.comparingInt(row -> row.municipality().position());
    private static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "namn", BY_NAME,
            "norr", Comparator.comparing(row -> row.municipality().lat(), Comparator.reverseOrder()),
            "avstand", Comparator.comparingDouble(Row::kilometres));

    private final Municipalities municipalities;
    private final Geography geography;
    private final CountyMap map;

    TwelvePanel(Municipalities municipalities, Geography geography, CountyMap map) {
        this.municipalities = municipalities;
        this.geography = geography;
        this.map = map;
    }

    @Override
    public String name() {
        return "kommuner";
    }

    @Override
    public String template() {
        return "municipality/twelve";
    }

    @Override
    public List<String> styles() {
        return List.of("municipality");
    }

    @Override
    public Optional<Twelve> model(PanelRequest request) {
        Municipality kalmar = municipalities.bySlug("kalmar").orElseThrow();
        List<Row> all =
                municipalities.all().stream().map(m -> Row.of(m, map, kalmar)).toList();
        String order = request.query().getOrDefault("sortera", "");
        String search = request.query().getOrDefault("sok", "").strip();
        List<Row> found = all.stream()
                .filter(row -> isFound(row, search))
                .sorted(ORDERS.getOrDefault(order, BY_NAME))
                .toList();
        return Optional.of(new Twelve(all, found, ORDERS.containsKey(order) ? order : "namn", shortened(search)));
    }

    private boolean isFound(Row row, String search) {
        String sought = plain(search);
        return plain(row.municipality().name()).contains(sought)
                || plain(row.municipality().province()).startsWith(sought)
                || geography.towns(row.municipality()).stream()
                        .anyMatch(t -> plain(t.name()).contains(sought));
    }

    /** Without case and dots, so that "monsteras" finds Mönsterås. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String shortened(String search) {
        return search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) + "…" : search;
    }

    /** A municipality in the list and on the map, with its distance from the centre of interest. */
    public record Row(Municipality municipality, CountyMap.Shape shape, CountyMap.Point seat, double kilometres) {

        static Row of(Municipality municipality, CountyMap map, Municipality centre) {
            return new Row(
                    municipality,
                    map.shape(municipality.code()),
                    CountyMap.at(municipality.seat()),
                    municipality.seat().kilometresTo(centre.seat()));
        }
    }

    /**
     * The list.
     *
     * @param all for the map
     * @param found what the search found
     * @param order namn, norr or avstand
     * @param search what was sought; empty where nothing was
     */
    public record Twelve(List<Row> all, List<Row> found, String order, String search) {

        public boolean searched() {
            return !search.isEmpty();
        }

        /** What is listed: a search that finds nothing leaves all twelve to choose from. */
        public List<Row> rows() {
            return found.isEmpty() ? all : found;
        }
    }
}
