package nu.flyttahit.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the blocks of a revision as JSON. */
@Component
public class Blocks {

    /** The shape that is written; a stored revision says which it has. */
    public static final int SCHEMA_VERSION = 1;

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("text", "Text"),
            Map.entry("picture", "Bild"),
            Map.entry("facts", "Faktarad"),
            Map.entry("questions", "Frågor och svar"),
            Map.entry("links", "Länkkort"),
            Map.entry("contact", "Kontaktperson"),
            Map.entry("quote", "Citat eller berättelse"),
            Map.entry("notice", "Meddelande"),
            Map.entry("film", "Film"),
            Map.entry("panel", "Från webbplatsen"));
    private static final Map<String, Class<? extends Block>> TYPES = Map.of(
            "text", Block.Text.class,
            "facts", Block.Facts.class,
            "questions", Block.Questions.class,
            "links", Block.Links.class,
            "contact", Block.Contact.class,
            "film", Block.Film.class,
            "notice", Block.Notice.class,
            "quote", Block.Quote.class,
            "panel", Block.Panel.class,
            "picture", Block.Picture.class);

    private static final Map<Class<?>, String> WORDS =
            TYPES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private final JsonMapper json;

    public Blocks(JsonMapper json) {
        this.json = json;
    }

    /** What editors call a kind of block. */
    public static String kind(String type) {
        return KINDS.getOrDefault(type, "Okänt block (" + type + ")");
    }

    static String typeOf(Class<?> block) {
        return WORDS.getOrDefault(block, "unknown");
    }

    /** The newest shape of a type, by its word in the stored JSON. */
    public static Optional<Class<? extends Block>> shape(String type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    /** The blocks in their order. */
    public List<Block> read(String stored) {
        var blocks = new ArrayList<Block>();
        json.readTree(stored).forEach(node -> blocks.add(read(node)));
        return blocks;
    }

    private Block read(JsonNode node) {
        Class<? extends Block> type = TYPES.get(node.path("type").asString());
        if (type == null) {
            return new Block.Unknown(node.path("id").asString(), node.path("v").asInt(), node);
        }
        ObjectNode plain = ((ObjectNode) node).deepCopy();
        plain.remove("type");
        return json.treeToValue(plain, type);
    }

    /** The blocks as they are stored. */
    public String write(List<Block> blocks) {
        ArrayNode all = json.createArrayNode();
        blocks.forEach(block -> all.add(write(block)));
        return json.writeValueAsString(all);
    }

    private JsonNode write(Block block) {
        if (block instanceof Block.Unknown unknown) {
            return unknown.stored();
        }
        ObjectNode node = json.createObjectNode().put("type", block.type());
        node.setAll((ObjectNode) json.valueToTree(block));
        return node;
    }
}
