package nu.flyttahit.figure;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** Shows what the region and the twelve pay for the programme. */
@Component
class FinancingPanel implements Panel {

    /** Agreed between the region and the twelve: the population of 2019, whatever it has become since. */
    private static final String YEAR = "2019";

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
        List<FigureValue> population = figures.values("population").stream()
                .filter(v ->
                        v.period().equals(YEAR) && !v.isMissing() && !v.area().equals(Figures.COUNTY))
                .toList();
        if (population.size() < municipalities.all().size()) {
            return Optional.empty(); // a sum with a part missing would be a wrong sum
        }
        return Optional.of(
                new Financing(YEAR, population.stream().map(this::share).toList(), population.get(0)));
    }

    private Financing.Share share(FigureValue population) {
        String name =
                municipalities.byCode(population.area()).map(Municipality::name).orElse(population.area());
        return new Financing.Share(name, population.known().longValueExact());
    }
}
