package nu.flyttahit.recount;

import java.util.Optional;
import java.util.function.Predicate;
import nu.flyttahit.site.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the project leader to counting anew. */
@Component
@Order(80)
class RecountTool implements Tool {

    private final Recounts recounts;

    RecountTool(Recounts recounts) {
        this.recounts = recounts;
    }

    @Override
    public Optional<Card> card(Predicate<String> inRole) {
        return Card.forLeader(
                inRole,
                () -> new Card(
                        "scale",
                        "Räkna om",
                        "Räkna siffrorna per dag på nytt ur de sparade raderna och se om de stämmer.",
                        state(),
                        "/admin/statistik/omrakning"));
    }

    private String state() {
        int stale = recounts.stale().days();
        if (stale > 0) {
            return stale == 1 ? "En dag följer inte sin regel." : stale + " dagar följer inte sin regel.";
        }
        return recounts.newest().stream().anyMatch(Recount::atWork) ? "En omräkning pågår." : "Ingen omräkning pågår.";
    }
}
