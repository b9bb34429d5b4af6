package nu.flyttahit.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nu.flyttahit.campaign.Campaigns.Registered;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.site.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who edit to the campaigns. */
@Component
@Order(10)
class CampaignTool implements Tool {

    private final Campaigns campaigns;
    private final Clock clock;

    CampaignTool(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public Optional<Card> card(Predicate<String> inRole) {
        return Optional.of(new Card(
                "link",
                "Kampanjer",
                "Gör länkar att sprida i annonser, brev och på affischer, och se vilka besök de ger.",
                state(),
                "/admin/statistik/kampanjer"));
    }

    private String state() {
        LocalDate today = Sweden.today(clock);
        List<Registered> all = campaigns.all();
        long running = all.stream().filter(c -> c.isRunningOn(today)).count();
        if (running > 0) {
            return running == 1 ? "En kampanj pågår." : running + " kampanjer pågår.";
        }
        return all.isEmpty() ? "Ingen kampanj är upplagd än." : "Ingen kampanj pågår.";
    }
}
