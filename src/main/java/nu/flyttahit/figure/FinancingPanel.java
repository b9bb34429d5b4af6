package nu.flyttahit.figure;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** Shows what the region and the twelve pay for the programme. */
@Component
class FinancingPanel implements Panel {

    private final Figures figures;
    private final Municipalities municipalities;

    FinancingPanel(Figures figures, Municipalities municipalities) {
        this.figures = figures;
        this.municipalities = municipalities;
    }

    @Override
    public String name() {
        return "finansiering";
    }

    @Override
    public String template() {
        return "figure/financing";
    }

    @Override
    public List<String> styles() {
        return List.of("chart", "figure");
    }

    @Override
    public Optional<Financing> model(PanelRequest request) {
        return Financing.of(figures, municipalities);
    }
}
