package nu.flyttahit.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who moved in and out in the latest year with figures, and from where. */
public record Moves(FigureValue in, FigureValue out, List<FigureValue> parts, FigureValue net) {

    static Optional<Moves> latest(Figures figures, Area area) {
        return figures.values("net_total", area.code()).stream()
                .filter(v -> !v.isMissing())
                .reduce((earlier, later) -> later)
                .flatMap(net -> of(figures, net, area));
    }

    private static Optional<Moves> of(Figures figures, FigureValue net, Area area) {
        List<FigureValue> all = new ArrayList<>();
        for (String key : List.of("in_total", "out_total", "net_own_county", "net_rest_of_sweden", "net_abroad")) {
            figures.value(key, area.code(), net.period())
                    .filter(v -> !v.isMissing())
                    .ifPresent(all::add);
        }
        if (all.size() < 5) {
            return Optional.empty();
        }
        // Within the county nobody moves into the county or out of it
        return Optional.of(new Moves(all.get(0), all.get(1), all.subList(area.isCounty() ? 3 : 2, 5), net));
    }
}
