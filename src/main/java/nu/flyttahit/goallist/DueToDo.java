package nu.flyttahit.goallist;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Results that the project leader should see to: one line for those that are missing, one for those to look at. */
@Component
@Order(60)
class DueToDo implements ToDo {

    private static final int NAMED = 2;

    private final DueResults results;

    DueToDo(DueResults results) {
        this.results = results;
    }

    @Override
    public List<Item> of(SignedIn person) {
        if (!person.isProjectLeader()) {
            return List.of();
        }
        List<DueResults.Due> due =
                results.now().stream().filter(DueResults.Due::byHand).toList();
        return Stream.of(Urgency.THIS_WEEK, Urgency.WHEN_TIME)
                .map(urgency ->
                        due.stream().filter(one -> one.urgency() == urgency).toList())
                .filter(some -> !some.isEmpty())
                .map(DueToDo::item)
                .toList();
    }

    private static Item item(List<DueResults.Due> due) {
        DueResults.Due first = due.get(0);
        boolean missing = first.urgency() == Urgency.THIS_WEEK;
        if (due.size() == 1) {
            return new Item(
                    first.urgency(),
                    "chart-column",
                    (missing ? "Resultat saknas: " : "Se över resultatet: ") + name(first),
                    first.sentence(),
                    null,
                    "/admin/mal/" + first.goal().id(),
                    missing ? "Lägg in" : "Se över");
        }
        return new Item(
                first.urgency(),
                "chart-column",
                missing ? due.size() + " mål saknar resultat" : due.size() + " resultat bör ses över",
                names(due),
                null,
                "/admin/mal?visa=att-gora",
                missing ? "Lägg in" : "Se över");
    }

    private static String names(List<DueResults.Due> due) {
        String names = due.stream().limit(NAMED).map(DueToDo::name).collect(Collectors.joining(", "));
        return due.size() > NAMED ? names + " och " + (due.size() - NAMED) + " till" : names;
    }

    private static String name(DueResults.Due due) {
        return due.goal().titleSv() + " " + due.goal().period();
    }
}
