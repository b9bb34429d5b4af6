package nu.flyttahit.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.site.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the project leader to the shared links. */
@Component
@Order(40)
class ShareTool implements Tool {

    private final SharedLinks links;
    private final Clock clock;

    ShareTool(SharedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Optional<Card> card(Predicate<String> inRole) {
        return Card.forLeader(
                inRole,
                () -> new Card(
                        "users",
                        "Delade länkar",
                        "Låt någon utan konto läsa statistiken, till en dag som du bestämmer.",
                        state(),
                        "/admin/statistik/delning"));
    }

    private String state() {
        LocalDate today = Sweden.today(clock);
        long working = links.all().stream().filter(link -> link.worksOn(today)).count();
        return working == 0 ? "Ingen länk gäller." : working == 1 ? "En länk gäller." : working + " länkar gäller.";
    }
}
