package nu.flyttahit.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.editor.ReadablePages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The words of the live text as a form, block by block. */
@Component
class CorrectionPage {

    /** The words of one block; without a label those over the blocks. */
    record Part(@Nullable String label, List<Shown> words) {}

    /**
     * A field.
     *
     * @param published what visitors read now where somebody else has changed it meanwhile
     */
    record Shown(Words words, @Nullable String published) {}

    private final PageWords words;
    private final Blocks blocks;
    private final ReadablePages targets;

    CorrectionPage(PageWords words, Blocks blocks, ReadablePages targets) {
        this.words = words;
        this.blocks = blocks;
        this.targets = targets;
    }

    /** The live text with what was typed on top of it. */
    ModelAndView show(Row live, Map<String, String> typed, Map<String, String> faults) {
        List<Shown> shown = words.of(content(live)).stream()
                .map(words -> new Shown(words.saying(typed.getOrDefault(words.name(), words.text())), null))
                .toList();
        return page(live, shown, faults, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /**
     * After a lost race: what is live now, with what the editor changed on top of it, and the other's words beside where
     * both changed the same.
     */
    ModelAndView lost(Row page, Optional<Row> live, Optional<Row> seen, Map<String, String> typed) {
        if (live.isEmpty()) {
            return show(
                    page, typed, Map.of("ratt-0", "Sidan är inte publicerad längre, så det finns inget att rätta."));
        }
        Map<String, String> before = seen.map(row -> words.of(content(row)).stream()
                        .collect(Collectors.toMap(Words::name, Words::text, (a, b) -> a)))
                .orElse(Map.of());
        List<Shown> shown = words.of(content(live.get())).stream()
                .map(now -> joined(now, before.get(now.name()), typed.get(now.name())))
                .toList();
        return page(live.get(), shown, Map.of(), HttpStatus.CONFLICT).addObject("lost", true);
    }

    /** What cannot be published, by the names of the fields. */
    Map<String, String> faults(Row live, Map<String, String> typed) {
        var faults = new LinkedHashMap<String, String>();
        for (Words words : words.of(content(live))) {
            String now = typed.getOrDefault(words.name(), words.text());
            if (now.isBlank() && !words.text().isBlank()) {
                faults.put(words.name(), "En rättelse kan inte tömma ett fält. Ta bort texten i utkastet i stället.");
            } else if (now.length() > words.longest()) {
                faults.put(words.name(), "Skriv högst " + words.longest() + " tecken här.");
            }
        }
        return faults;
    }

    private static Shown joined(Words now, @Nullable String before, @Nullable String mine) {
        boolean iChanged = mine != null && !mine.replace("\r\n", "\n").equals(before);
        if (mine == null || !iChanged) {
            return new Shown(now, null);
        }
        boolean bothChanged = !now.text().equals(before) && !now.text().equals(mine);
        return new Shown(now.saying(mine), bothChanged ? now.text() : null);
    }

    private ModelAndView page(Row live, List<Shown> shown, Map<String, String> faults, HttpStatus status) {
        return new ModelAndView("correction/edit", status)
                .addObject("page", live)
                .addObject("parts", parts(live, shown))
                .addObject("faults", faults)
                .addObject("targets", targets.all());
    }

    private List<Part> parts(Row live, List<Shown> shown) {
        Map<String, Block> byId = blocks.read(live.blocks()).stream()
                .collect(Collectors.toMap(Block::id, Function.identity(), (a, b) -> a));
        var parts = new ArrayList<Part>();
        String last = "";
        for (Shown one : shown) {
            String block = one.words().block() == null ? "" : one.words().block();
            if (parts.isEmpty() || !block.equals(last)) {
                Block found = byId.get(block);
                parts.add(new Part(found == null ? null : found.label(), new ArrayList<>()));
            }
            List<Shown> words = parts.get(parts.size() - 1).words();
            words.add(one.words().key().equals("heading") ? 0 : words.size(), one); // the store keeps no order of keys
            last = block;
        }
        return parts;
    }

    private static Content content(Row row) {
        return new Content(row.title(), row.summary(), Map.of(), row.blocks());
    }
}
