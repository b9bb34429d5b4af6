package nu.flyttahit.rule;

import java.util.Optional;
import java.util.function.Predicate;
import nu.flyttahit.site.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the project leader to the rules for suspects. */
@Component
@Order(70)
class RuleTool implements Tool {

    private final Rules rules;

    RuleTool(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Optional<Card> card(Predicate<String> inRole) {
        return Card.forLeader(
                inRole,
                () -> new Card(
                        "filter",
                        "Regler för misstänkta",
                        "Bestäm vilka anrop som troligen är program och inte räknas, och prova det på gamla dagar först.",
                        "Version %d gäller.".formatted(rules.inForce().get(0).version()),
                        "/admin/statistik/regler"));
    }
}
