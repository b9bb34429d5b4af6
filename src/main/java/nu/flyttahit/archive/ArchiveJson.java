package nu.flyttahit.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON of an archive: lists of fields that people can read, and faults in words. */
public final class ArchiveJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ArchiveJson() {}

    static byte[] write(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /** What the file says; empty, and the faults are noted, where it does not say it rightly. */
    public static <T extends Record> Optional<T> read(String file, byte[] bytes, Class<T> type, List<Fault> faults) {
        return tree(file, bytes, faults).flatMap(node -> value(file, "", node, type, faults));
    }

    /** The same for a file that holds a list. Each part with a fault is left out, and noted. */
    public static <T extends Record> List<T> readList(String file, byte[] bytes, Class<T> type, List<Fault> faults) {
        var list = new ArrayList<T>();
        tree(file, bytes, faults).ifPresent(node -> {
            if (!node.isArray()) {
                faults.add(new Fault(file, "", "Filen ska innehålla en lista, som börjar med [."));
            }
            for (int i = 0; i < node.size() && node.isArray(); i++) {
                value(file, "nummer " + (i + 1), node.get(i), type, faults).ifPresent(list::add);
            }
        });
        return list;
    }

    private static Optional<JsonNode> tree(String file, byte[] bytes, List<Fault> faults) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (holdsNul(tree)) {
                faults.add(new Fault(file, "", "Texten innehåller ett tecken som inte kan sparas (\\u0000)."));
                return Optional.empty();
            }
            return Optional.of(tree);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            faults.add(new Fault(
                    file, line > 0 ? "rad " + line : "", "Texten är inte hel JSON. Exportera innehållet på nytt."));
            return Optional.empty();
        }
    }

    /** PostgreSQL takes no such character in a text. */
    private static boolean holdsNul(JsonNode node) {
        return node.isString()
                ? node.asString().indexOf('\0') >= 0
                : node.valueStream().anyMatch(ArchiveJson::holdsNul)
                        || node.propertyNames().stream().anyMatch(name -> name.indexOf('\0') >= 0);
    }

    private static <T extends Record> Optional<T> value(
            String file, String place, JsonNode node, Class<T> type, List<Fault> faults) {
        List<String> wrong = Shape.faults(node, type);
        wrong.forEach(sentence -> faults.add(new Fault(file, place, sentence)));
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.treeToValue(node, type));
        } catch (DatabindException e) {
            faults.add(new Fault(file, place, "Ett värde går inte att läsa: %s.".formatted(e.getPathReference())));
            return Optional.empty();
        }
    }
}
