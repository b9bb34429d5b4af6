package nu.flyttahit.municipality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** How near the towns of the county lie: true distances on one ruler. */
@Component
class NearnessPanel implements Panel {

    private static final int PAIRS = 6;

    private final Municipalities municipalities;

    NearnessPanel(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public String name() {
        return "narhet";
    }

    @Override
    public String template() {
        return "municipality/nearness";
    }

    @Override
    public List<String> styles() {
        return List.of("municipality");
    }

    @Override
    public Optional<Ruler> model(PanelRequest request) {
        return Optional.of(Ruler.of(nearestPairs()));
    }

    List<Stretch> nearestPairs() {
        List<Municipality> all = municipalities.all();
        return all.stream()
                .flatMap(a ->
                        all.stream().filter(b -> b.position() > a.position()).map(b -> Stretch.between(a, b)))
                .sorted(Comparator.comparingDouble(Stretch::kilometres))
                .limit(PAIRS)
                .toList();
    }

    /** From seat to seat. */
    public record Stretch(Municipality from, Municipality to, double kilometres) {

        static Stretch between(Municipality a, Municipality b) {
            return new Stretch(a, b, a.seat().kilometresTo(b.seat()));
        }

        public boolean overWater() {
            return from.isAcrossTheSound(to);
        }
    }

    /** Stretches from one zero line; the longest takes {@value LONGEST} per cent, so that its value has room beside. */
    public record Ruler(List<Row> rows) {

        static final double LONGEST = 68;

        static Ruler of(List<Stretch> stretches) {
            double most =
                    stretches.stream().mapToDouble(Stretch::kilometres).max().orElse(1);
            return new Ruler(stretches.stream()
                    .map(s -> new Row(s, Math.round(s.kilometres() / most * LONGEST * 10) / 10.0))
                    .toList());
        }

        public boolean crossesWater() {
            return rows.stream().anyMatch(r -> r.stretch().overWater());
        }
    }

    /** A stretch and how far along the ruler it reaches. */
    public record Row(Stretch stretch, double percent) {}
}
