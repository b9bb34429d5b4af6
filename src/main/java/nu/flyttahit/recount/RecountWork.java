package nu.flyttahit.recount;

import java.time.LocalDate;
import nu.flyttahit.goal.SourcesChanged;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Counts days anew, each in a transaction of its own, and goes on where a crash cut it off. */
@Component
class RecountWork implements Work {

    static final String NAME = "recount";

    private final Recounts recounts;
    private final RawRows rows;
    private final ApplicationEventPublisher events;

    RecountWork(Recounts recounts, RawRows rows, ApplicationEventPublisher events) {
        this.recounts = recounts;
        this.rows = rows;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Räkna om besöken";
    }

    @Override
    public void run(String argument, Progress progress) {
        long id = Long.parseLong(argument);
        Recount recount = recounts.find(id).orElseThrow();
        progress.total((int) recount.left().length());
        int gone = 0;
        for (LocalDate day = recount.left().from(); !day.isAfter(recount.lastDay()); day = day.plusDays(1)) {
            if (rows.areGone(day)) { // the nightly deletion may have come meanwhile
                recounts.pass(id, day);
                gone++;
            } else {
                recounts.count(id, day);
            }
            progress.step();
        }
        events.publishEvent(new SourcesChanged());
        progress.say("%d dagar är omräknade. %d fick andra siffror.%s"
                .formatted(
                        recount.days().length() - gone,
                        recounts.find(id).orElseThrow().changedDays(),
                        gone == 0 ? "" : " %d gick inte: deras rader är gallrade.".formatted(gone)));
    }
}
