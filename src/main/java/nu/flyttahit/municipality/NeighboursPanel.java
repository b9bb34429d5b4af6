package nu.flyttahit.municipality;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** The municipalities next door. */
@Component
class NeighboursPanel implements Panel {

    private final Municipalities municipalities;
    private final Geography geography;

    NeighboursPanel(Municipalities municipalities, Geography geography) {
        this.municipalities = municipalities;
        this.geography = geography;
    }

    @Override
    public String name() {
        return "grannar";
    }

    @Override
    public String template() {
        return "municipality/neighbours";
    }

    @Override
    public List<String> styles() {
        return List.of("municipality");
    }

    @Override
    public Optional<List<Geography.Neighbour>> model(PanelRequest request) {
        return Optional.ofNullable(request.municipality())
                .flatMap(municipalities::bySlug)
                .map(geography::neighbours);
    }
}
