package nu.flyttahit.audience;

import java.util.Optional;
import java.util.function.Predicate;
import nu.flyttahit.site.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the project leader to who sees what. */
@Component
@Order(30)
class AudienceTool implements Tool {

    private final Audience audience;

    AudienceTool(Audience audience) {
        this.audience = audience;
    }

    @Override
    public Optional<Card> card(Predicate<String> inRole) {
        return Card.forLeader(
                inRole,
                () -> new Card(
                        "eye",
                        "Vem ser vad",
                        "Vilka delar av statistiken alla medlemmar ser, och vilka som är för några.",
                        state(),
                        "/admin/statistik/synlighet"));
    }

    private String state() {
        long fewer = audience.levels().values().stream()
                .filter(level -> level != Level.MEMBERS)
                .count();
        return fewer == 0
                ? "Alla medlemmar ser allt."
                : fewer == 1 ? "En del visas inte för alla." : fewer + " delar visas inte för alla.";
    }
}
