package nu.flyttahit.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds the words of a page and writes others in their place; nothing else of the page changes. */
@Component
class PageWords {

    /** A text with the corrections in it, and which of them found no place because the words there are others. */
    record Carried(Content text, List<Words> missed) {}

    private final Blocks blocks;
    private final JsonMapper json;

    PageWords(Blocks blocks, JsonMapper json) {
        this.blocks = blocks;
        this.json = json;
    }

    /** All words in the order of the page. */
    List<Words> of(Content page) {
        var words = new ArrayList<Words>();
        words.add(new Words("title", null, "title", page.title()));
        words.add(new Words("summary", null, "summary", page.summary()));
        json.readTree(page.blocks()).forEach(block -> {
            String id = block.path("id").asString();
            addFrom(block, id, id, words);
        });
        return words;
    }

    /** The page with these words, by their names, cleaned as every saved text. */
    Content with(Content page, Map<String, String> corrected) {
        JsonNode tree = json.readTree(page.blocks());
        tree.forEach(block -> put(block, block.path("id").asString(), corrected));
        return new Content(
                line(corrected.getOrDefault("title", page.title())),
                line(corrected.getOrDefault("summary", page.summary())),
                page.meta(),
                blocks.write(blocks.read(tree.toString()).stream()
                        .map(Block::cleaned)
                        .toList()));
    }

    /**
     * Another text of the same page with the same corrections, wherever it still says the old words: at the same place, or
     * elsewhere in the same block if its rows have been moved.
     */
    Carried carried(Content before, Content after, Content other) {
        Map<String, Words> corrected = of(after).stream().collect(Collectors.toMap(Words::name, Function.identity()));
        List<Words> others = of(other);
        var found = new LinkedHashMap<String, String>();
        var missed = new ArrayList<Words>();
        for (Words old : of(before)) {
            String now = corrected.getOrDefault(old.name(), old).text();
            if (!now.equals(old.text())) {
                Optional<Words> place = place(old, others, found.keySet());
                place.ifPresent(words -> found.put(words.name(), now));
                if (place.isEmpty() && others.stream().noneMatch(says(old, now))) {
                    missed.add(old);
                }
            }
        }
        return new Carried(found.isEmpty() ? other : with(other, found), missed);
    }

    /** Where the old words stand in the other text, best at the same place. */
    private static Optional<Words> place(Words old, List<Words> others, Set<String> taken) {
        return others.stream()
                .filter(says(old, old.text()).and(words -> !taken.contains(words.name())))
                .min(Comparator.comparing(words -> !words.name().equals(old.name())));
    }

    private static Predicate<Words> says(Words place, String text) {
        return words -> String.valueOf(words.block()).equals(String.valueOf(place.block()))
                && words.key().equals(place.key())
                && words.text().equals(text);
    }

    private static void addFrom(JsonNode node, String block, String where, List<Words> words) {
        node.properties().forEach(property -> {
            String name = where + "/" + property.getKey();
            if (property.getValue().isString() && Words.areSaid(property.getKey())) {
                words.add(new Words(
                        name, block, property.getKey(), property.getValue().asString()));
            }
            for (int row = 0;
                    property.getValue().isArray() && row < property.getValue().size();
                    row++) {
                addFrom(property.getValue().get(row), block, name + "/" + row, words);
            }
        });
    }

    private static void put(JsonNode node, String where, Map<String, String> corrected) {
        for (Map.Entry<String, JsonNode> property : List.copyOf(node.properties())) {
            String name = where + "/" + property.getKey();
            boolean isHere = property.getValue().isString() && Words.areSaid(property.getKey());
            if (isHere && corrected.containsKey(name) && node instanceof ObjectNode object) {
                object.put(property.getKey(), said(property.getKey(), corrected.get(name)));
            }
            for (int row = 0;
                    property.getValue().isArray() && row < property.getValue().size();
                    row++) {
                put(property.getValue().get(row), name + "/" + row, corrected);
            }
        }
    }

    private static String said(String key, String typed) {
        return new Words("", null, key, "").html()
                ? typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                : line(typed);
    }

    /** Without the control characters that PostgreSQL refuses. */
    private static String line(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
