package nu.flyttahit.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A table in <a href="https://json-stat.org/full/">JSON-stat 2</a>: dimensions with their categories, and one value for each
 * combination, row-major: the last dimension runs fastest. A value may be null, and the values may be an object that leaves
 * out those that are.
 */
class JsonStat {

    private static final int MOST_CELLS = 200_000; // SCB answers with 150 000 at most

    /** The categories of a dimension, in the order of the values: code and label. */
    record Dimension(String id, Map<String, String> labels) {

        List<String> codes() {
            return List.copyOf(labels.keySet());
        }
    }

    /**
     * A value with where it stands.
     *
     * @param at the code by dimension
     * @param status the source's sign, such as ".." for not available and "-" for nothing
     */
    record Cell(
            Map<String, String> at,
            @Nullable BigDecimal value,
            @Nullable String status) {}

    private final JsonNode root;
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final int length;

    private JsonStat(JsonNode root) {
        this.root = root;
        JsonNode ids = array(root, "id");
        JsonNode sizes = array(root, "size");
        if (ids.size() != sizes.size() || ids.isEmpty()) {
            throw new ShapeException("id och size är olika långa");
        }
        long cells = 1;
        for (int i = 0; i < ids.size(); i++) {
            Dimension dimension = dimension(ids.get(i).asString(""), sizes.get(i));
            dimensions.put(dimension.id(), dimension);
            cells = Math.min(cells * dimension.labels().size(), MOST_CELLS + 1L);
        }
        if (cells > MOST_CELLS) {
            throw new ShapeException("tabellen är för stor");
        }
        length = (int) cells;
        checkValues();
    }

    static JsonStat of(JsonNode root) {
        return new JsonStat(root);
    }

    Dimension dimension(String id) {
        Dimension dimension = dimensions.get(id);
        if (dimension == null) {
            throw new ShapeException("delen %s saknas".formatted(id));
        }
        return dimension;
    }

    /** When the source last changed the table; null where it does not say. */
    @Nullable
    Instant updated() {
        try {
            return OffsetDateTime.parse(root.path("updated").asString("")).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(length);
        for (int n = 0; n < length; n++) {
            cells.add(new Cell(at(n), value(n), text(root.path("status"), n)));
        }
        return cells;
    }

    private Map<String, String> at(int number) {
        var at = new LinkedHashMap<String, String>();
        int left = number;
        int block = length;
        for (Dimension dimension : dimensions.values()) {
            List<String> codes = dimension.codes();
            block /= codes.size();
            at.put(dimension.id(), codes.get(left / block));
            left %= block;
        }
        return at;
    }

    private @Nullable BigDecimal value(int number) {
        JsonNode value = at(root.path("value"), number);
        return value == null || value.isNull() ? null : value.decimalValue();
    }

    private static @Nullable String text(JsonNode all, int number) {
        if (all.isString()) {
            return all.asString(); // one for all
        }
        JsonNode one = at(all, number);
        return one == null || one.isNull() ? null : one.asString();
    }

    private static @Nullable JsonNode at(JsonNode all, int number) {
        return all.isArray() ? all.get(number) : all.get(String.valueOf(number));
    }

    private void checkValues() {
        JsonNode values = root.path("value");
        if (values.isArray() ? values.size() != length : !values.isObject()) {
            throw new ShapeException("antalet värden stämmer inte med tabellens storlek");
        }
        if (values.isObject() && values.propertyNames().stream().anyMatch(name -> !isPlace(name))) {
            throw new ShapeException("ett värde ligger utanför tabellen");
        }
        for (JsonNode value : values) {
            if (!value.isNumber() && !value.isNull()) {
                throw new ShapeException("ett värde är inte ett tal");
            }
        }
    }

    private boolean isPlace(String name) {
        return name.matches("\\d{1,9}") && Integer.parseInt(name) < length;
    }

    private Dimension dimension(String id, JsonNode size) {
        JsonNode category = root.path("dimension").path(id).path("category");
        TreeMap<Integer, String> codes = codes(category);
        if (id.isEmpty() || codes.isEmpty()) {
            throw new ShapeException("delen %s saknas".formatted(id));
        }
        if (!size.isInt()
                || codes.size() != size.intValue()
                || codes.firstKey() != 0
                || codes.lastKey() != codes.size() - 1) {
            throw new ShapeException("delen %s har inte så många värden som den säger".formatted(id));
        }
        var labels = new LinkedHashMap<String, String>();
        codes.values()
                .forEach(code ->
                        labels.put(code, category.path("label").path(code).asString(code)));
        return new Dimension(id, labels);
    }

    /** By place; a dimension with one category may leave out its index. */
    private static TreeMap<Integer, String> codes(JsonNode category) {
        var codes = new TreeMap<Integer, String>();
        JsonNode index = category.path("index");
        if (index.isArray()) {
            index.forEach(code -> codes.put(codes.size(), code.asString("")));
        } else if (index.isObject()) {
            index.properties().forEach(entry -> codes.put(entry.getValue().asInt(-1), entry.getKey()));
        } else if (category.path("label").size() == 1) {
            category.path("label").propertyNames().forEach(code -> codes.put(0, code));
        }
        return codes;
    }

    private static JsonNode array(JsonNode root, String name) {
        JsonNode array = root.path(name);
        if (!array.isArray()) {
            throw new ShapeException("%s saknas".formatted(name));
        }
        return array;
    }
}
