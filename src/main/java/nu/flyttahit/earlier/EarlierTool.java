package nu.flyttahit.earlier;

import java.util.Optional;
import java.util.function.Predicate;
import nu.flyttahit.site.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the project leader to the figures of earlier tools. */
@Component
@Order(60)
class EarlierTool implements Tool {

    private final EarlierFigures figures;

    EarlierTool(EarlierFigures figures) {
        this.figures = figures;
    }

    @Override
    public Optional<Card> card(Predicate<String> inRole) {
        return Card.forLeader(
                inRole,
                () -> new Card(
                        "file-spreadsheet",
                        "Tidigare mätningar",
                        "Läs in besök per dag, månad eller år från verktyg som användes förr.",
                        state(),
                        "/admin/statistik/tidigare"));
    }

    private String state() {
        long sources = figures.standing().stream()
                .map(EarlierFigures.Standing::source)
                .distinct()
                .count();
        return sources == 1 ? "Tal från en källa." : "Tal från %d källor.".formatted(sources);
    }
}
