package nu.flyttahit.recount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.inquiry.Scope;
import nu.flyttahit.inquiry.Scopes;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import org.springframework.stereotype.Component;

/** What a recount changed, as a table: every figure before and after. */
@Component
class ChangeSheet {

    private static final Map<String, String> WORDS = Map.of(
            "views",
            "sidvisningar",
            "visits",
            "besök",
            "uniques",
            "dygnsunika",
            "entries",
            "ingångar",
            "referrer",
            "varifrån",
            "campaign",
            "kampanj",
            "device",
            "apparat",
            "key",
            "nyckel");
    private static final Map<String, String> CLASSES = Map.of(
            "0", "räknade anrop", "7", "misstänkta: huvuden", "8", "misstänkta: skräpadress", "9", "misstänkta: takt");

    private final Scopes scopes;

    ChangeSheet(Scopes scopes) {
        this.scopes = scopes;
    }

    Sheet of(List<Recounts.Change> changes) {
        Map<Integer, String> names = new HashMap<>();
        List<Sheet.Row> rows = new ArrayList<>();
        for (Recounts.Change change : changes) {
            rows.add(Sheet.Row.of(
                    change.day().toString(),
                    names.computeIfAbsent(change.item(), this::name),
                    word(change),
                    change.before(),
                    change.after(),
                    change.after() - change.before()));
        }
        return Sheet.of(
                List.of(
                        Column.text("Dag"),
                        Column.text("Vad"),
                        Column.text("Tal"),
                        Column.number("Före"),
                        Column.number("Efter"),
                        Column.number("Skillnad")),
                rows);
    }

    private String name(int item) {
        return scopes.byItem(item).map(Scope::text).orElse("sida " + item);
    }

    /** Sources are named by their kind and number, as they are stored. */
    private static String word(Recounts.Change change) {
        if (change.kind().equals("class")) {
            return CLASSES.getOrDefault(change.what(), change.what());
        }
        String[] parts = change.what().split(":", 2);
        String word = WORDS.getOrDefault(parts[0], parts[0]);
        return parts.length == 1 ? word : "ingångar, " + word + " " + parts[1];
    }
}
