package nu.flyttahit.municipality;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** Five views of the county, each with the municipalities that look like it. */
@Component
class LandscapesPanel implements Panel {

    private static final List<String> FROM_SEA_TO_TOWN = List.of("skargard", "oland", "skog", "kust", "stad");

    private final Municipalities municipalities;

    LandscapesPanel(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public String name() {
        return "landskap";
    }

    @Override
    public String template() {
        return "municipality/landscapes";
    }

    @Override
    public List<String> styles() {
        return List.of("municipality");
    }

    @Override
    public Optional<List<Landscape>> model(PanelRequest request) {
        return Optional.of(FROM_SEA_TO_TOWN.stream()
                .map(name -> new Landscape(
                        name,
                        municipalities.all().stream()
                                .filter(m -> m.landscape().equals(name))
                                .toList()))
                .toList());
    }

    /** A landscape and who has it. */
    public record Landscape(String name, List<Municipality> municipalities) {}
}
