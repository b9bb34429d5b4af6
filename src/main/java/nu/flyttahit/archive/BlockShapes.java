package nu.flyttahit.archive;

import java.util.List;
import nu.flyttahit.block.Blocks;
import tools.jackson.databind.JsonNode;

/** Whether the JSON of a block is of a type that is known here, with just its fields. */
public final class BlockShapes {

    private BlockShapes() {}

    /** A Swedish sentence for each fault. */
    public static List<String> faults(JsonNode block) {
        String type = block.path("type").asString("");
        return Blocks.shape(type)
                .map(shape -> Shape.faults(block, shape.asSubclass(Record.class), "type"))
                .orElseGet(() -> List.of("Blocktypen ”%s” finns inte här.".formatted(type)));
    }
}
