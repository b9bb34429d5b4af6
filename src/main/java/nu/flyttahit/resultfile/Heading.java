package nu.flyttahit.resultfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.sheet.FileTable;

/**
 * Which column holds what, by the words of the first row; both our template and the public mal.csv are known.
 *
 * @param places by field; what the file does not have is not in it
 */
record Heading(List<String> names, Map<Field, Integer> places) {

    /** What a row may tell. */
    enum Field {
        ID("mål-id", "mal-id", "id"),
        TITLE("mål", "målet", "goal"),
        GOAL_PERIOD("målperiod"),
        PERIOD("resultatperiod", "period", "år"),
        VALUE("resultat", "värde", "value"),
        AS_OF("gäller till och med", "till och med", "as_of"),
        PRELIMINARY("preliminärt", "preliminär", "preliminary"),
        SOURCE("källa", "source"),
        COMMENT("kommentar", "skäl", "comment");

        private final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }

        String word() {
            return names.get(0);
        }
    }

    static Heading of(FileTable table) {
        List<String> names = table.heading();
        Map<Field, Integer> places = new HashMap<>();
        for (Field field : Field.values()) {
            for (int i = 0; i < names.size(); i++) {
                if (field.names.contains(names.get(i).toLowerCase(Locale.ROOT).strip())) {
                    places.putIfAbsent(field, i);
                }
            }
        }
        return new Heading(names, places);
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    /** What a row holds there; empty where the file has no such column. */
    String cell(FileTable.Line line, Field field) {
        Integer place = places.get(field);
        return place == null ? "" : unguarded(line.cell(place));
    }

    /** Our own files guard a text that a spreadsheet would run; the guard is no part of it. */
    private static String unguarded(String cell) {
        return cell.matches("(?s)'[=+\\-@].*") ? cell.substring(1) : cell;
    }

    /** What is wrong with the file as such. */
    List<String> problems() {
        if (names.size() < 2) {
            return List.of("Kolumnerna går inte att skilja åt. Skriv semikolon, komma eller tabb mellan dem.");
        }
        List<String> problems = new ArrayList<>();
        if (!has(Field.ID) && !has(Field.TITLE)) {
            problems.add(missing(Field.ID));
        }
        if (!has(Field.ID) && has(Field.TITLE) && !has(Field.GOAL_PERIOD)) {
            problems.add(missing(Field.GOAL_PERIOD) + " Utan den går målet inte att hitta på sitt namn.");
        }
        for (Field field : List.of(Field.PERIOD, Field.VALUE, Field.SOURCE)) {
            if (!has(field)) {
                problems.add(missing(field));
            }
        }
        twice().ifPresent(name -> problems.add("Kolumnen ”%s” finns två gånger.".formatted(name)));
        return problems;
    }

    private String missing(Field field) {
        return "Kolumnen ”%s” saknas. Filen har: %s.".formatted(field.word(), shortened(String.join(", ", names)));
    }

    private Optional<String> twice() {
        return names.stream()
                .filter(name -> !name.isEmpty()
                        && names.stream().filter(name::equalsIgnoreCase).count() > 1)
                .findFirst();
    }

    static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
