package nu.flyttahit.editor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.editor.BlockType.Field;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a form of a stored page, and a page to store of what was typed. The names of the fields are those stored. */
@Component
class WrittenBlocks {

    static final String LANDSCAPE = "landscape";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Blocks blocks;
    private final JsonMapper json;
    private final Clock clock;

    WrittenBlocks(Blocks blocks, JsonMapper json, Clock clock) {
        this.blocks = blocks;
        this.json = json;
        this.clock = clock;
    }

    PageForm form(Row page) {
        return form(content(page), Integer.toString(page.version()), Long.toString(page.revisionId()));
    }

    PageForm form(Content content, String version, String opened) {
        var forms = new LinkedHashMap<String, BlockForm>();
        json.readTree(content.blocks())
                .forEach(block -> forms.put(block.path("id").asString(), form(block)));
        return new PageForm(
                content.title(), content.summary(), content.meta().getOrDefault(LANDSCAPE, ""), forms, version, opened);
    }

    Content content(Row page) {
        return new Content(page.title(), page.summary(), json.readValue(page.meta(), TEXTS), page.blocks());
    }

    /** The page with what this form says. Blocks that the form does not mention stay where they are. */
    Content applied(PageForm form, Content before) {
        Map<String, Block> stored = blocks.read(before.blocks()).stream()
                .collect(Collectors.toMap(Block::id, block -> block, (a, b) -> a, LinkedHashMap::new));
        var result = new ArrayList<Block>();
        for (String id : Merge.order(form.blocks().keySet(), stored.keySet())) {
            BlockForm typed = form.blocks().get(id);
            Optional<Block> kept = Optional.ofNullable(stored.get(id));
            (typed == null ? kept : block(id, typed, kept)).ifPresent(result::add);
        }
        return new Content(form.title(), form.summary(), meta(form, before.meta()), blocks.write(result));
    }

    private static Map<String, String> meta(PageForm form, Map<String, String> before) {
        if (!PageForm.Landscape.isScene(form.landscape())) {
            return before;
        }
        var meta = new LinkedHashMap<>(before);
        meta.put(LANDSCAPE, form.landscape());
        return meta;
    }

    private BlockForm form(JsonNode stored) {
        String word = stored.path("type").asString();
        var fields = new LinkedHashMap<String, String>();
        var rows = new LinkedHashMap<String, Map<String, String>>();
        BlockType.of(word).ifPresent(type -> {
            type.fields().forEach(field -> fields.put(field.name(), text(stored, field)));
            stored.path(type.list()).forEach(row -> rows.put(Integer.toString(rows.size()), texts(row, type)));
        });
        return new BlockForm(word, false, fields, rows);
    }

    private static Map<String, String> texts(JsonNode row, BlockType type) {
        var texts = new LinkedHashMap<String, String>();
        type.rowFields().forEach(field -> texts.put(field.name(), text(row, field)));
        return texts;
    }

    private static String text(JsonNode node, Field field) {
        return node.path(field.name()).asString("");
    }

    private Optional<Block> block(String id, BlockForm typed, Optional<Block> stored) {
        Optional<BlockType> type = BlockType.of(typed.type());
        if (typed.removed() || type.isEmpty()) {
            return typed.removed() ? Optional.empty() : stored;
        }
        ObjectNode node = json.createObjectNode().put("id", id).put("type", typed.type());
        node.put("v", stored.map(Block::v).orElse(Blocks.SCHEMA_VERSION));
        type.get().fields().forEach(field -> put(node, field, typed.text(field.name())));
        if (!type.get().list().isEmpty()) {
            addRows(node.putArray(type.get().list()), typed, type.get());
        }
        return blocks.read(json.createArrayNode().add(node).toString()).stream()
                .map(Block::cleaned)
                .findFirst();
    }

    /** Rows that somebody left empty are not stored. */
    private void addRows(ArrayNode rows, BlockForm typed, BlockType type) {
        for (Map<String, String> row : typed.rows().values()) {
            if (type.rowFields().stream()
                    .anyMatch(field -> !row.getOrDefault(field.name(), "").isBlank())) {
                ObjectNode node = rows.addObject();
                type.rowFields().forEach(field -> put(node, field, row.getOrDefault(field.name(), "")));
            }
        }
    }

    private void put(ObjectNode node, Field field, String typed) {
        if (typed.isBlank() && field.name().equals("checked_on")) {
            node.put(field.name(), Sweden.today(clock).toString());
        } else if (typed.isBlank() && field.name().equals("alt")) {
            node.put(field.name(), "describe");
        } else if (typed.isBlank() && field.optional()) {
            node.putNull(field.name());
        } else {
            node.put(field.name(), typed);
        }
    }
}
