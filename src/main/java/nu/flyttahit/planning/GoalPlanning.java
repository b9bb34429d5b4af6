package nu.flyttahit.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes goals, changes them, shows them and takes away drafts. */
@Component
class GoalPlanning {

    private final PlannedGoals planned;
    private final Goals goals;
    private final AuditLog log;

    GoalPlanning(PlannedGoals planned, Goals goals, AuditLog log) {
        this.planned = planned;
        this.goals = goals;
        this.log = log;
    }

    /** The id of the new draft; empty where one with the same words and period was made meanwhile. */
    @Transactional
    public Optional<String> create(GoalForm form, SignedIn who) {
        String id = GoalIds.of(form.titleSv(), form.period(), planned::isTaken);
        Goal goal = form.goal(id, planned.lastPlace(form.areaRead().orElseThrow()) + 1, false);
        return add(goal, who) ? Optional.of(id) : Optional.empty();
    }

    private boolean add(Goal goal, SignedIn who) {
        if (planned.sameTitle(goal.titleSv(), goal.period()).isPresent() || !planned.insert(goal)) {
            return false;
        }
        log.record(who, "lade upp ett mål", goal.id(), null, text(goal));
        return true;
    }

    /** All of a year or none; what is there already is passed over. Returns the drafts that were made. */
    @Transactional
    public List<Goal> copy(CopyForm form, SignedIn who) {
        List<Goal> made = new ArrayList<>();
        for (CopyForm.Row row : form.picked()) {
            Goal original = goals.byId(row.id()).orElseThrow();
            Goal copy = form.copy(original, row, planned::isTaken);
            if (add(copy, who)) {
                made.add(copy);
            }
        }
        return made;
    }

    /** False where somebody else has changed the goal first; nothing is written then. */
    @Transactional
    public boolean update(Goal standing, GoalForm form, SignedIn who) {
        Goal changed = form.goal(standing.id(), standing.position(), standing.shown());
        String comment = form.comment().isBlank() ? "Utkastet ändrades." : form.comment();
        return standing.version() == form.base() && change(standing, changed, comment, "ändrade ett mål", who);
    }

    /** Shows a goal on the pages and in open data, or hides it again before its period begins; doing it twice is doing it once. */
    @Transactional
    public void show(Goal goal, boolean shown, SignedIn who) {
        if (goal.shown() != shown) {
            String deed = shown ? "visade ett mål" : "dolde ett mål";
            change(goal, shownAs(goal, shown), shown ? "Målet visas på sidan." : "Målet visas inte längre.", deed, who);
        }
    }

    private boolean change(Goal before, Goal after, String comment, String deed, SignedIn who) {
        if (!planned.change(after, comment, who.id())) {
            return false;
        }
        log.record(who, deed, before.id(), text(before), text(after));
        return true;
    }

    /** False where the goal has been seen, or something hangs on it. */
    @Transactional
    public boolean remove(Goal goal, SignedIn who) {
        if (!planned.isRemovable(goal)) {
            return false;
        }
        planned.delete(goal.id());
        log.record(who, "tog bort ett utkast till mål", goal.id(), text(goal), null);
        return true;
    }

    private static Goal shownAs(Goal g, boolean shown) {
        return new Goal(
                g.id(),
                g.area(),
                g.position(),
                g.kind(),
                g.comparator(),
                g.target(),
                g.unit(),
                g.period(),
                g.titleSv(),
                g.titleEn(),
                g.definitionSv(),
                g.definitionEn(),
                g.decidedBy(),
                g.decidedOn(),
                g.resultSource(),
                g.resultsFrom(),
                shown,
                g.version());
    }

    private static String text(Goal goal) {
        return "%s %s: %s %s %s%s"
                .formatted(
                        goal.titleSv(),
                        goal.period(),
                        goal.comparator(),
                        goal.target().toPlainString(),
                        goal.unit(),
                        goal.shown() ? "" : " (utkast)");
    }
}
