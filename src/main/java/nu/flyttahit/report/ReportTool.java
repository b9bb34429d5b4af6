package nu.flyttahit.report;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import nu.flyttahit.site.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the project leader to the monthly mail. */
@Component
@Order(50)
class ReportTool implements Tool {

    private final Subscriptions subscriptions;

    ReportTool(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<Card> card(Predicate<String> inRole) {
        return Card.forLeader(
                inRole,
                () -> new Card(
                        "mail",
                        "Månadsbrev",
                        "Månadens siffror som brev till dem som har bett om det.",
                        state(),
                        "/admin/statistik/rapport"));
    }

    private String state() {
        int count = subscriptions.count();
        YearMonth last = subscriptions.lastSent();
        return (count == 0 ? "Ingen har bett om det än." : count == 1 ? "En får det." : count + " får det.")
                + (last == null ? "" : " Senast om %s.".formatted(MonthReport.nameOf(last)));
    }
}
