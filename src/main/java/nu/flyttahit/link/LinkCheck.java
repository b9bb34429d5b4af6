package nu.flyttahit.link;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.link.LinkTarget.State;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks every night whether the links to other sites still lead somewhere, slowly and never two at once. */
@Component
class LinkCheck implements Work {

    private final LinkTargets targets;
    private final LinkFetch fetch;
    private final LinkProperties settings;
    private final Duration pause;
    private final Clock clock;

    @Autowired
    LinkCheck(LinkTargets targets, LinkFetch fetch, LinkProperties settings, Clock clock) {
        this(targets, fetch, settings, Duration.ofSeconds(1), clock);
    }

    /** @param pause between two questions */
    LinkCheck(LinkTargets targets, LinkFetch fetch, LinkProperties settings, Duration pause, Clock clock) {
        this.targets = targets;
        this.fetch = fetch;
        this.settings = settings;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "link-check";
    }

    @Override
    public String label() {
        return "Kontroll av länkar";
    }

    @Override
    public Optional<Schedule> schedule() {
        return settings.isOn() ? Optional.of(Schedules.daily(Sweden.ZONE, LocalTime.of(3, 10))) : Optional.empty();
    }

    @Override
    public void run(String argument, Progress progress) {
        if (!settings.isOn()) {
            progress.say("Kontrollen av länkar är avstängd (FLYTTAHIT_LINK_CHECK).");
            return;
        }
        List<String> urls = inTurns(targets.used());
        progress.total(urls.size());
        var broken = new ArrayList<String>();
        for (String url : urls) {
            LinkTarget before = targets.find(url).orElse(null);
            LinkTarget now = check(url);
            if (now.state() == State.DEAD && (before == null || before.state() != State.DEAD)) {
                broken.add(now.host());
            }
            rest();
            progress.step();
        }
        targets.forgetUnused();
        progress.say("%d länkar kontrollerade. Nya trasiga: %s."
                .formatted(urls.size(), broken.isEmpty() ? "inga" : String.join(", ", broken)));
    }

    /** Asks for one address now. */
    LinkTarget check(String url) {
        try {
            return targets.note(url, fetch.ask(url), clock.instant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The check of links was stopped", e);
        }
    }

    boolean isOn() {
        return settings.isOn();
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The check of links was stopped", e);
        }
    }

    /** One address of each site, then the next of each: no site is asked many times in a row. */
    static List<String> inTurns(List<String> urls) {
        Map<String, ArrayDeque<String>> bySite = new LinkedHashMap<>();
        urls.forEach(url -> bySite.computeIfAbsent(
                        url.replaceFirst("(?i)^https?://([^/?#]*).*", "$1"), site -> new ArrayDeque<>())
                .add(url));
        var turns = new ArrayList<String>();
        while (turns.size() < urls.size()) {
            bySite.values().stream().filter(rest -> !rest.isEmpty()).forEach(rest -> turns.add(rest.remove()));
        }
        return turns;
    }
}
