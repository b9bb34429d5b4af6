package nu.flyttahit.official;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import org.springframework.stereotype.Component;

/** Figures that wait for a decision, and sources that have not answered for long, wait for the project leader. */
@Component
class OfficialToDo implements ToDo {

    private static final String PATH = "/admin/import/siffror";

    private final FigureImports imports;
    private final ImportView view;
    private final Clock clock;

    OfficialToDo(FigureImports imports, ImportView view, Clock clock) {
        this.imports = imports;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public List<Item> of(SignedIn person) {
        if (!person.isProjectLeader()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        imports.waiting().map(OfficialToDo::waiting).ifPresent(items::add);
        view.asked().stream()
                .filter(asked ->
                        !asked.off() && asked.state() != null && asked.state().failsForLong(clock.instant()))
                .map(OfficialToDo::failing)
                .limit(1) // the page says them all
                .forEach(items::add);
        return items;
    }

    private static Item waiting(FigureImport found) {
        return new Item(
                Urgency.THIS_WEEK,
                "chart-column",
                "Nya siffror väntar på beslut",
                "%d siffror från SCB och Kolada är nya eller ändrade".formatted(found.found()),
                null,
                PATH + "/" + found.id(),
                "Granska");
    }

    private static Item failing(ImportView.Asked asked) {
        QuestionState state = asked.state();
        return new Item(
                Urgency.THIS_WEEK,
                "circle-alert",
                "Siffror går inte att hämta",
                asked.question().credit() + ": " + (state == null || state.fault() == null ? "" : state.fault()),
                null,
                PATH,
                "Se varför");
    }
}
