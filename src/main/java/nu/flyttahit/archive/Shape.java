package nu.flyttahit.archive;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a JSON object has just the fields that a record has, each of its kind. The records are the format. */
final class Shape {

    private final List<String> faults = new ArrayList<>();

    private Shape() {}

    /** A Swedish sentence for each fault. */
    static List<String> faults(JsonNode node, Class<? extends Record> type, String... besides) {
        var shape = new Shape();
        shape.check("", node, type, Set.of(besides));
        return shape.faults;
    }

    /** The name of a record's component in the JSON. */
    static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void check(String where, JsonNode node, Class<?> type, Set<String> besides) {
        if (!node.isObject()) {
            faults.add(
                    where.isEmpty()
                            ? "Här ska stå ett objekt, inom { och }."
                            : "%s ska vara ett objekt, inom { och }.".formatted(where));
            return;
        }
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known = Arrays.stream(components).map(Shape::name).collect(Collectors.toSet());
        node.propertyNames().stream()
                .filter(name -> !known.contains(name) && !besides.contains(name))
                .forEach(name -> faults.add("Fältet %s finns inte i formatet.".formatted(where + shown(name))));
        for (RecordComponent component : components) {
            check(where + name(component), node.path(name(component)), component.getAnnotatedType());
        }
    }

    private void check(String name, JsonNode value, AnnotatedType type) {
        if (value.isMissingNode() || value.isNull()) {
            if (!type.isAnnotationPresent(Nullable.class)) {
                faults.add("Fältet %s saknas.".formatted(name));
            }
        } else if (type instanceof AnnotatedParameterizedType list
                && list.getAnnotatedActualTypeArguments().length == 1) {
            checkList(name, value, list.getAnnotatedActualTypeArguments()[0]);
        } else if (type.getType() instanceof Class<?> record && record.isRecord()) {
            check(name + ".", value, record, Set.of());
        } else if (!isOfKind(value, type)) {
            faults.add("Fältet %s ska vara %s.".formatted(name, kind(type)));
        }
    }

    private void checkList(String name, JsonNode list, AnnotatedType type) {
        if (!list.isArray()) {
            faults.add("Fältet %s ska vara en lista.".formatted(name));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            check("%s[%d]".formatted(name, i + 1), list.get(i), type);
        }
    }

    private static boolean isOfKind(JsonNode value, AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType) { // texts by their names
            return value.isObject() && value.values().stream().allMatch(JsonNode::isString);
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type == JsonNode.class) {
            return value.isArray();
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.isBoolean();
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return type == int.class || type == Integer.class
                    ? value.canConvertToInt() && value.isIntegralNumber()
                    : value.isIntegralNumber() && value.canConvertToLong();
        }
        return value.isString() && isReadable(value.asString(), type);
    }

    private static boolean isReadable(String text, Class<?> type) {
        try {
            if (type == UUID.class) {
                return UUID.fromString(text).toString().equals(text);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text).getYear() > 1900;
            }
            if (type == Instant.class) {
                return Instant.parse(text).isAfter(Instant.EPOCH);
            }
            return !type.isEnum() || words(type).anyMatch(text::equals);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Stream<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> word.toString().toLowerCase(Locale.ROOT));
    }

    private static String kind(AnnotatedType annotated) {
        if (!(annotated.getType() instanceof Class<?> type)) {
            return "ett objekt med bara texter";
        }
        if (type.isEnum()) {
            return "något av orden " + words(type).collect(Collectors.joining(", "));
        }
        if (type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type)) {
            return "ett heltal";
        }
        return Map.<Class<?>, String>of(
                        JsonNode.class, "en lista",
                        boolean.class, "true eller false",
                        Boolean.class, "true eller false",
                        UUID.class, "ett nummer av typen UUID",
                        LocalDate.class, "en dag som 2026-11-23",
                        Instant.class, "en tid som 2026-11-23T12:00:00Z")
                .getOrDefault(type, "en text");
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
