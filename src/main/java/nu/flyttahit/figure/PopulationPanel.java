package nu.flyttahit.figure;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** Shows how many live here, year by year. */
@Component
class PopulationPanel implements Panel {

    private final Figures figures;
    private final Municipalities municipalities;

    PopulationPanel(Figures figures, Municipalities municipalities) {
        this.figures = figures;
        this.municipalities = municipalities;
    }

    @Override
    public String name() {
        return "folkmangd";
    }

    @Override
    public String template() {
        return "figure/population";
    }

    @Override
    public List<String> styles() {
        return List.of("chart", "figure");
    }

    @Override
    public List<String> figures() {
        return List.of("population", "net_total");
    }

    @Override
    public Optional<Population> model(PanelRequest request) {
        return Area.of(request, municipalities)
                .map(area ->
                        new Population(area, figures.values("population", area.code()), Moves.latest(figures, area)))
                .filter(population -> population.known().size() > 1);
    }
}
