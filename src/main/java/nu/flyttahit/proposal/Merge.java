package nu.flyttahit.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.block.Block;
import org.jspecify.annotations.Nullable;

/**
 * A proposal laid on the newest text, part by part: what the proposer left alone stays as it is now.
 *
 * @param conflicts names of parts that were changed in both in different ways, which only a person can join
 */
record Merge(String title, String summary, List<Block> blocks, List<String> conflicts) {

    /** A text of a page. */
    record Text(String title, String summary, List<Block> blocks) {}

    static Merge of(Text base, Text proposed, Text now) {
        var conflicts = new ArrayList<String>();
        String title = one("Rubrik", base.title(), proposed.title(), now.title(), conflicts);
        String summary = one("Sammanfattning", base.summary(), proposed.summary(), now.summary(), conflicts);
        Map<String, Block> before = byId(base.blocks());
        Map<String, Block> after = byId(now.blocks());
        proposed.blocks().stream()
                .filter(block -> !block.equals(before.get(block.id())))
                .forEach(block -> lay(block, before.get(block.id()), after, conflicts));
        return new Merge(title, summary, List.copyOf(after.values()), conflicts);
    }

    private static void lay(Block block, @Nullable Block before, Map<String, Block> after, List<String> conflicts) {
        Block now = after.get(block.id());
        if (now == null || (!now.equals(before) && !now.equals(block))) {
            conflicts.add(block.label());
        } else {
            after.put(block.id(), block);
        }
    }

    private static String one(String name, String base, String proposed, String now, List<String> conflicts) {
        if (proposed.equals(base) || proposed.equals(now)) {
            return now;
        }
        if (!now.equals(base)) {
            conflicts.add(name);
        }
        return proposed;
    }

    private static Map<String, Block> byId(List<Block> blocks) {
        var byId = new LinkedHashMap<String, Block>();
        blocks.forEach(block -> byId.put(block.id(), block));
        return byId;
    }

    boolean isFree() {
        return conflicts.isEmpty();
    }
}
