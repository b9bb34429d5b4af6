package nu.flyttahit.municipality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** The spread that is a municipality's own. Those without a drawing of their own show how near the neighbours are. */
@Component
class SpreadPanel implements Panel {

    private static final String NEAR = "near";

    /** What is drawn; each is a fragment of municipality/spread. */
    private static final Map<String, String> DRAWN = Map.of(
            "vastervik",
            "islands",
            "oskarshamn",
            "islands",
            "morbylanga",
            "bridge",
            "kalmar",
            "hub",
            "vimmerby",
            "lakes",
            "borgholm",
            "length");

    private final Municipalities municipalities;
    private final Geography geography;
    private final CountyMap map;

    SpreadPanel(Municipalities municipalities, Geography geography, CountyMap map) {
        this.municipalities = municipalities;
        this.geography = geography;
        this.map = map;
    }

    @Override
    public String name() {
        return "signatur";
    }

    @Override
    public String template() {
        return "municipality/spread";
    }

    @Override
    public List<String> styles() {
        return List.of("municipality");
    }

    @Override
    public Optional<Spread> model(PanelRequest request) {
        return Optional.ofNullable(request.municipality())
                .flatMap(municipalities::bySlug)
                .map(this::spread);
    }

    private Spread spread(Municipality municipality) {
        List<TwelvePanel.Row> twelve = municipalities.all().stream()
                .map(m -> TwelvePanel.Row.of(m, map, municipality))
                .toList();
        return new Spread(
                municipality,
                DRAWN.getOrDefault(municipality.slug(), NEAR),
                twelve,
                ruler(municipality),
                map.shape(municipality.code()).height() * CountyMap.KM_PER_UNIT,
                acrossTheBridge());
    }

    /** From Kalmar to Färjestaden, where the bridge lands. */
    private double acrossTheBridge() {
        Municipality kalmar = municipalities.bySlug("kalmar").orElseThrow();
        Municipality morbylanga = municipalities.bySlug("morbylanga").orElseThrow();
        return geography.towns(morbylanga).stream()
                .filter(t -> t.name().equals("Färjestaden"))
                .mapToDouble(t -> t.at().kilometresTo(kalmar.seat()))
                .findFirst()
                .orElseThrow();
    }

    private NearnessPanel.Ruler ruler(Municipality from) {
        return NearnessPanel.Ruler.of(geography.neighbours(from).stream()
                .map(n -> NearnessPanel.Stretch.between(from, n.municipality()))
                .toList());
    }

    /**
     * A spread.
     *
     * @param drawing the fragment that draws it
     * @param twelve all of them, with their distance from this one
     * @param ruler to the neighbours
     * @param kilometresLong from north to south
     * @param bridge kilometres from Kalmar to where the bridge lands
     */
    public record Spread(
            Municipality municipality,
            String drawing,
            List<TwelvePanel.Row> twelve,
            NearnessPanel.Ruler ruler,
            double kilometresLong,
            double bridge) {

        private static final int NEAR_KM = 50;

        /** Islands and lakes are drawn alike. */
        public String fragment() {
            return drawing.equals("islands") || drawing.equals("lakes") ? "dots" : drawing;
        }

        /** How many other seats lie within fifty kilometres. */
        public long near() {
            return twelve.stream()
                    .filter(row -> !row.municipality().equals(municipality) && row.kilometres() <= NEAR_KM)
                    .count();
        }

        /** Kilometres as units of the county's drawing, for the rings around the seat. */
        public double units(int kilometres) {
            return kilometres / CountyMap.KM_PER_UNIT;
        }
    }
}
