package nu.flyttahit.history;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nu.flyttahit.block.Block;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two texts of a page, block by block and word by word; shown by the fragment {@code
 * history/_comparison}.
 *
 * @param parts what differs, in the order of the newer text; what was removed stands where it stood
 * @param same names of the parts that are equal in both
 */
public record Comparison(List<Part> parts, List<String> same) {

    /** One of the two texts. */
    public record Version(String title, String summary, List<Block> blocks) {}

    /**
     * A part of the page that differs.
     *
     * @param pieces its words; empty where only its place or its formatting is another
     */
    public record Part(String name, Change change, List<Piece> pieces) {}

    /** What happened to a part. */
    public enum Change {
        ADDED("Tillagd"),
        REMOVED("Borttagen"),
        CHANGED("Ändrad"),
        MOVED("Flyttad"),
        MOVED_AND_CHANGED("Flyttad och ändrad"),
        FORMATTED("Ändrad utan att orden är andra, till exempel i formateringen");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public boolean isRemoved() {
            return this == REMOVED;
        }

        public boolean isAdded() {
            return this == ADDED;
        }
    }

    /** Words that stand together and share one fate. */
    public record Piece(Kind kind, String text) {

        /** The fate. */
        public enum Kind {
            SAME,
            ADDED,
            REMOVED
        }

        public boolean isAdded() {
            return kind == Kind.ADDED;
        }

        public boolean isRemoved() {
            return kind == Kind.REMOVED;
        }
    }

    public static Comparison of(Version before, Version after) {
        var comparison = new Comparison(new ArrayList<>(), new ArrayList<>());
        comparison.line("Rubrik", before.title(), after.title());
        comparison.line("Sammanfattning", before.summary(), after.summary());
        comparison.blocks(before.blocks(), after.blocks());
        return comparison;
    }

    /** Blocks alone, for a text that has no title of its own. */
    public static Comparison of(List<Block> before, List<Block> after) {
        var comparison = new Comparison(new ArrayList<>(), new ArrayList<>());
        comparison.blocks(before, after);
        return comparison;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Such as "Tre delar skiljer sig". */
    public String sentence() {
        return switch (parts.size()) {
            case 0 -> "Texterna är lika.";
            case 1 -> "En del skiljer sig.";
            default -> parts.size() + " delar skiljer sig.";
        };
    }

    private void line(String name, String before, String after) {
        if (before.equals(after)) {
            same.add(name);
        } else {
            parts.add(new Part(name, Change.CHANGED, WordDifference.between(lines(before), lines(after))));
        }
    }

    private static List<String> lines(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    private void blocks(List<Block> before, List<Block> after) {
        Map<String, Block> old = byId(before);
        Map<String, Block> now = byId(after);
        Set<String> moved = moved(
                old.keySet().stream().filter(now::containsKey).toList(),
                now.keySet().stream().filter(old::containsKey).toList());
        var removed = new ArrayList<>(before);
        for (Block block : after) {
            // what stood before this block and is gone is told first
            while (old.containsKey(block.id()) && !removed.isEmpty() && isBefore(removed.get(0), block, now)) {
                removed(removed.remove(0), now);
            }
            removed.removeIf(gone -> gone.id().equals(block.id()));
            compare(old.get(block.id()), block, moved.contains(block.id()));
        }
        removed.forEach(gone -> removed(gone, now));
    }

    private static boolean isBefore(Block first, Block block, Map<String, Block> now) {
        return !first.id().equals(block.id()) && !now.containsKey(first.id());
    }

    private void removed(Block block, Map<String, Block> now) {
        if (!now.containsKey(block.id())) {
            parts.add(new Part(
                    BlockWords.name(block), Change.REMOVED, WordDifference.between(BlockWords.of(block), List.of())));
        }
    }

    private void compare(@Nullable Block before, Block after, boolean moved) {
        String name = BlockWords.name(after);
        if (before == null) {
            parts.add(new Part(name, Change.ADDED, WordDifference.between(List.of(), BlockWords.of(after))));
            return;
        }
        List<String> old = BlockWords.of(before);
        List<String> now = BlockWords.of(after);
        if (!old.equals(now)) {
            Change change = moved ? Change.MOVED_AND_CHANGED : Change.CHANGED;
            parts.add(new Part(name, change, WordDifference.between(old, now)));
        } else if (moved) {
            parts.add(new Part(name, Change.MOVED, List.of()));
        } else if (!before.equals(after)) {
            parts.add(new Part(name, Change.FORMATTED, List.of()));
        } else {
            same.add(name);
        }
    }

    /** The fewest blocks that must be lifted out to bring one order into the other. */
    private static Set<String> moved(List<String> before, List<String> after) {
        return new HashSet<>(DiffUtils.diff(before, after).getDeltas().stream()
                .flatMap(delta -> delta.getTarget().getLines().stream())
                .toList());
    }

    private static Map<String, Block> byId(List<Block> blocks) {
        return blocks.stream()
                .collect(Collectors.toMap(Block::id, block -> block, (first, second) -> first, LinkedHashMap::new));
    }
}
