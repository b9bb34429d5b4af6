package nu.flyttahit.rule;

import java.time.Clock;
import java.time.LocalDate;
import nu.flyttahit.growth.Days;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.stereotype.Component;

/** Counts day by day what figures would be under a rule, and goes on where a crash cut it off. */
@Component
class TrialWork implements Work {

    static final String NAME = "rule-trial";

    private final Trials trials;
    private final Clock clock;

    TrialWork(Trials trials, Clock clock) {
        this.trials = trials;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Prova en regel för misstänkta anrop";
    }

    @Override
    public void run(String argument, Progress progress) {
        Trial trial = trials.find(Long.parseLong(argument)).orElse(null);
        if (trial == null) {
            return; // dropped meanwhile
        }
        Days left = trial.left(Sweden.today(clock));
        progress.total((int) left.length());
        for (LocalDate day = left.from(); !day.isAfter(left.until()); day = day.plusDays(1)) {
            trials.tryDay(trial, day);
            progress.step();
        }
        progress.say("Regeln är provad. Inga siffror är ändrade.");
    }
}
