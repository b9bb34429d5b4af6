package nu.flyttahit.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;

/** Which parts of a page differ between two texts, as an editor calls them. */
record TextChanges(Blocks blocks) {

    List<String> between(Content before, Content after) {
        var changes = new ArrayList<String>();
        if (!before.title().equals(after.title())) {
            changes.add("rubriken");
        }
        if (!before.summary().equals(after.summary())) {
            changes.add("sammanfattningen");
        }
        if (!before.meta().equals(after.meta())) {
            changes.add("inställningarna");
        }
        addBlocks(byId(before), byId(after), changes);
        return changes;
    }

    private static void addBlocks(Map<String, Block> before, Map<String, Block> after, List<String> changes) {
        after.forEach((id, block) -> {
            if (!before.containsKey(id)) {
                changes.add("nytt block ”%s”".formatted(block.label()));
            } else if (!block.equals(before.get(id))) {
                changes.add("blocket ”%s”".formatted(block.label()));
            }
        });
        before.forEach((id, block) -> {
            if (!after.containsKey(id)) {
                changes.add("blocket ”%s” tas bort".formatted(block.label()));
            }
        });
        if (changes.isEmpty()) {
            changes.add("blockens ordning");
        }
    }

    private Map<String, Block> byId(Content content) {
        var byId = new LinkedHashMap<String, Block>();
        blocks.read(content.blocks()).forEach(block -> byId.put(block.id(), block));
        return byId;
    }
}
