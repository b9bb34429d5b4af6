package nu.flyttahit.municipality;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** How far it is to the three big cities and to Kalmar. */
@Component
class DistancesPanel implements Panel {

    /** GeoNames, CC BY 4.0. */
    private static final List<City> CITIES = List.of(
            new City("Kalmar", new Position(56.66157, 16.36163)),
            new City("Stockholm", new Position(59.32938, 18.06871)),
            new City("Göteborg", new Position(57.70716, 11.96679)),
            new City("Malmö", new Position(55.60587, 13.00073)));

    private final Municipalities municipalities;

    DistancesPanel(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public String name() {
        return "avstand";
    }

    @Override
    public String template() {
        return "municipality/distances";
    }

    @Override
    public List<String> styles() {
        return List.of("municipality");
    }

    @Override
    public Optional<Distances> model(PanelRequest request) {
        return Optional.ofNullable(request.municipality())
                .flatMap(municipalities::bySlug)
                .map(Distances::from);
    }

    record City(String name, Position at) {}

    /** The distances from a municipality's seat. */
    public record Distances(Municipality municipality, List<Distance> rows) {

        static Distances from(Municipality municipality) {
            return new Distances(
                    municipality,
                    CITIES.stream()
                            .filter(city -> !city.name().equals(municipality.name()))
                            .map(city -> new Distance(
                                    city.name(), municipality.seat().kilometresTo(city.at())))
                            .toList());
        }
    }

    /** A city and how far it is there. */
    public record Distance(String city, double kilometres) {}
}
