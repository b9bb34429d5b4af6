package nu.flyttahit.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two texts that began as the same one. What only one of them changed is taken as it is; what both changed is a choice.
 *
 * @param before the text that the first of them opened
 * @param mine the text of the one who saves now
 * @param theirs the text that has been saved meanwhile
 */
record Merge(PageForm before, PageForm mine, PageForm theirs) {

    /** What both changed; one of the two texts is null where that one removed the block. */
    record Choice(
            String key, @Nullable BlockForm mine, @Nullable BlockForm theirs) {}

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        heads(mine)
                .forEach((key, text) -> addIfBothChanged(
                        choices, key, head(heads(before), key), head(heads(mine), key), head(heads(theirs), key)));
        for (String id : order(mine.blocks().keySet(), theirs.blocks().keySet())) {
            addIfBothChanged(
                    choices,
                    id,
                    before.blocks().get(id),
                    mine.blocks().get(id),
                    theirs.blocks().get(id));
        }
        return choices;
    }

    /** The joined text, with the other editor's words where they were chosen and mine where nothing was. */
    PageForm joined(Set<String> takenFromTheirs) {
        var blocks = new LinkedHashMap<String, BlockForm>();
        for (String id : joinedOrder()) {
            BlockForm block = taken(
                    before.blocks().get(id),
                    mine.blocks().get(id),
                    theirs.blocks().get(id),
                    takenFromTheirs.contains(id));
            if (block != null) {
                blocks.put(id, block);
            }
        }
        theirs.blocks().forEach((id, block) -> blocks.computeIfAbsent(id, gone -> block.removed(true)));
        return new PageForm(
                head("title", takenFromTheirs),
                head("summary", takenFromTheirs),
                head("landscape", takenFromTheirs),
                blocks,
                theirs.version(),
                theirs.opened());
    }

    /** The first order, with what only the second holds put in after the neighbour it had there. */
    static List<String> order(Collection<String> first, Collection<String> second) {
        var order = new ArrayList<>(first);
        int after = -1;
        for (String id : second) {
            if (!order.contains(id)) {
                order.add(after + 1, id);
            }
            after = order.indexOf(id);
        }
        return order;
    }

    /** Whoever moved something decides the order; if both did, the one who saves now. */
    private List<String> joinedOrder() {
        boolean moved = !common(mine, before).equals(common(before, mine));
        return moved
                ? order(mine.blocks().keySet(), theirs.blocks().keySet())
                : order(theirs.blocks().keySet(), mine.blocks().keySet());
    }

    private static List<String> common(PageForm one, PageForm other) {
        return one.blocks().keySet().stream()
                .filter(other.blocks()::containsKey)
                .toList();
    }

    private String head(String key, Set<String> takenFromTheirs) {
        BlockForm block = taken(
                head(heads(before), key),
                head(heads(mine), key),
                head(heads(theirs), key),
                takenFromTheirs.contains(key));
        return block == null ? "" : block.text(key);
    }

    private static Map<String, String> heads(PageForm page) {
        return Map.of("title", page.title(), "summary", page.summary(), "landscape", page.landscape());
    }

    private static BlockForm head(Map<String, String> heads, String key) {
        return new BlockForm(key, false, Map.of(key, heads.getOrDefault(key, "")), Map.of());
    }

    private static void addIfBothChanged(
            List<Choice> choices,
            String key,
            @Nullable BlockForm before,
            @Nullable BlockForm mine,
            @Nullable BlockForm theirs) {
        if (!Objects.equals(mine, theirs) && !Objects.equals(mine, before) && !Objects.equals(theirs, before)) {
            choices.add(new Choice(key, mine, theirs));
        }
    }

    private static @Nullable BlockForm taken(
            @Nullable BlockForm before, @Nullable BlockForm mine, @Nullable BlockForm theirs, boolean takeTheirs) {
        if (Objects.equals(mine, before)) {
            return theirs;
        }
        return takeTheirs && !Objects.equals(theirs, before) ? theirs : mine;
    }
}
