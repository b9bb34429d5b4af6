package nu.flyttahit.figure;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a place in figures. */
@Component
class KeyFiguresPanel implements Panel {

    private final Figures figures;
    private final Municipalities municipalities;

    KeyFiguresPanel(Figures figures, Municipalities municipalities) {
        this.figures = figures;
        this.municipalities = municipalities;
    }

    @Override
    public String name() {
        return "siffror";
    }

    @Override
    public String template() {
        return "figure/key-figures";
    }

    @Override
    public List<String> styles() {
        return List.of("figure");
    }

    @Override
    public List<String> figures() {
        return List.of("population", "births", "deaths");
    }

    @Override
    public Optional<KeyFigures> model(PanelRequest request) {
        return Area.of(request, municipalities).map(area -> KeyFigures.of(area, facts(area)));
    }

    private KeyFigures.Facts facts(Area area) {
        return new KeyFigures.Facts(
                figures.values("population", area.code()),
                latest("births", area),
                latest("deaths", area),
                area.isCounty() ? figures.values("land_area") : figures.values("land_area", area.code()),
                figures.newestOf(area.code()).stream().collect(toMap(FigureValue::key, Function.identity())));
    }

    private @Nullable FigureValue latest(String key, Area area) {
        return figures.values(key, area.code()).stream()
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
