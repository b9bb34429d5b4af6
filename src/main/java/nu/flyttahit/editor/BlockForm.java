package nu.flyttahit.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One block as it was typed, every field as text: what cannot be saved yet is kept too.
 *
 * @param type as it is stored; one that this site does not know is shown and kept, not changed
 * @param removed whether it goes away when the page is saved; until then it can be brought back
 * @param fields by the names of the stored block
 * @param rows sources, facts, questions or links, by any word that differs
 */
record BlockForm(String type, boolean removed, Map<String, String> fields, Map<String, Map<String, String>> rows) {

    BlockForm {
        fields = fields == null ? Map.of() : fields;
        rows = rows == null ? Map.of() : rows;
    }

    static BlockForm empty(String type) {
        return new BlockForm(type, false, Map.of(), Map.of());
    }

    /** What is in a field; nothing is empty. For templates. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    BlockForm removed(boolean isRemoved) {
        return new BlockForm(type, isRemoved, fields, rows);
    }

    /** With one more row to fill in. */
    BlockForm withRow() {
        var more = new LinkedHashMap<>(rows);
        int free = 0;
        while (more.containsKey(Integer.toString(free))) {
            free++;
        }
        more.put(Integer.toString(free), Map.of());
        return new BlockForm(type, removed, fields, more);
    }

    BlockForm withoutRow(String row) {
        var fewer = new LinkedHashMap<>(rows);
        fewer.remove(row);
        return new BlockForm(type, removed, fields, fewer);
    }

    /** One line without the control characters that PostgreSQL and XML refuse; pasting brings them along unseen. */
    static String line(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Lines; browsers send every line break as two characters. */
    static String lines(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }
}
