package nu.flyttahit.municipality;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** The thirteen organisations behind the programme: the region and the twelve. */
@Component
class BackersPanel implements Panel {

    private final Municipalities municipalities;

    BackersPanel(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public String name() {
        return "vi-bakom";
    }

    @Override
    public String template() {
        return "municipality/backers";
    }

    @Override
    public List<String> styles() {
        return List.of("municipality");
    }

    @Override
    public Optional<List<Municipality>> model(PanelRequest request) {
        return Optional.of(municipalities.all());
    }
}
