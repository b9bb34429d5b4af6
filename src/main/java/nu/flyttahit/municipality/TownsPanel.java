package nu.flyttahit.municipality;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** The municipality's towns on a map, with how far each lies from the seat. */
@Component
class TownsPanel implements Panel {

    private final Municipalities municipalities;
    private final Geography geography;
    private final CountyMap map;

    TownsPanel(Municipalities municipalities, Geography geography, CountyMap map) {
        this.municipalities = municipalities;
        this.geography = geography;
        this.map = map;
    }

    @Override
    public String name() {
        return "orter";
    }

    @Override
    public String template() {
        return "municipality/towns";
    }

    @Override
    public List<String> styles() {
        return List.of("municipality");
    }

    @Override
    public Optional<Towns> model(PanelRequest request) {
        return Optional.ofNullable(request.municipality())
                .flatMap(municipalities::bySlug)
                .map(this::towns);
    }

    private Towns towns(Municipality municipality) {
        List<Geography.Town> towns = geography.towns(municipality);
        return new Towns(
                municipality,
                municipalities.all(),
                TownMap.of(map.shape(municipality.code()), municipality, towns),
                towns.stream()
                        .filter(t -> !t.name().equals(municipality.name()))
                        .map(t -> new Row(t, t.at().kilometresTo(municipality.seat())))
                        .toList());
    }

    /** The map and the table beside it. */
    public record Towns(Municipality municipality, List<Municipality> twelve, TownMap map, List<Row> rows) {

        public boolean allChecked() {
            return rows.stream().allMatch(row -> row.town().checked());
        }
    }

    /** A town and how far it lies from the seat. */
    public record Row(Geography.Town town, double kilometres) {}
}
