package nu.flyttahit.correction;

import java.util.List;
import java.util.Map;
import nu.flyttahit.site.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * One text of a page that can be corrected.
 *
 * @param name under which it is sent: {@code title}, {@code summary} or the block's id and the place in it, as in
 *     {@code fragor/items/0/html}
 * @param block id of its block; null for what stands over the blocks
 * @param key what it is called in the stored block
 */
record Words(String name, @Nullable String block, String key, String text) {

    private static final List<String> HTML = List.of("html", "transcript");

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("title", "Rubrik"),
            Map.entry("summary", "Sammanfattning"),
            Map.entry("heading", "Mellanrubrik"),
            Map.entry("html", "Text"),
            Map.entry("transcript", "Allt som sägs och visas i filmen"),
            Map.entry("description", "Beskrivning av bilden"),
            Map.entry("caption", "Bildtext"),
            Map.entry("label", "Vad"),
            Map.entry("value", "Hur mycket eller vilket"),
            Map.entry("note", "Mer om det"),
            Map.entry("question", "Fråga"),
            Map.entry("text", "Text"),
            Map.entry("role", "Vem det är"));

    /** Whether what is stored under this word is said to readers; addresses, numbers and choices are not. */
    static boolean areSaid(String key) {
        return LABELS.containsKey(key);
    }

    public String label() {
        return LABELS.getOrDefault(key, key);
    }

    public boolean html() {
        return HTML.contains(key);
    }

    public boolean isLong() {
        return key.equals("summary");
    }

    int longest() {
        if (html()) {
            return 50_000;
        }
        return key.equals("title") || key.equals("heading") ? 200 : key.equals("summary") ? 400 : 500;
    }

    /** The first words, for a sentence about it. */
    String start() {
        String plain = SafeHtml.text(text);
        return plain.length() > 60 ? plain.substring(0, 60).strip() + " …" : plain;
    }

    Words saying(String other) {
        return new Words(name, block, key, other);
    }
}
