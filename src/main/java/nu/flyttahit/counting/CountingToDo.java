package nu.flyttahit.counting;

import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the project leader that visits are not counted as they should. */
@Component
@Order(5)
class CountingToDo implements ToDo {

    private final Alarms alarms;

    CountingToDo(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public List<Item> of(SignedIn person) {
        return person.isProjectLeader()
                ? alarms.now().stream().map(CountingToDo::item).toList()
                : List.of();
    }

    private static Item item(Alarm alarm) {
        return new Item(
                Urgency.URGENT,
                "triangle-alert",
                "Besök räknas inte som de ska: " + alarm.text(),
                "Säg till den som sköter driften. Felet heter %s i driftens handbok."
                        .formatted(alarm.fault().word()),
                null,
                "/natverk/besok",
                "Se besöken");
    }
}
