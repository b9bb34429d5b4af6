package nu.flyttahit.editor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import nu.flyttahit.editor.BlockType.Field;
import nu.flyttahit.site.SafeHtml;

/** What cannot be stored, as sentences by the names of the fields. Everything else may stand in a draft. */
final class FormRules {

    static final String ADDRESS =
            "Skriv en hel adress som börjar med https://, en sida här som /kalmar, mailto: eller tel:.";

    private static final int MOST_BLOCKS = 200;
    private static final int MOST_ROWS = 100;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_ADDRESS = 2000;

    private final Map<String, String> faults = new LinkedHashMap<>();

    private FormRules() {}

    static Map<String, String> faults(PageForm form) {
        var rules = new FormRules();
        rules.refuse(form.title().length() > 200, "title", "Rubriken får vara högst 200 tecken.");
        rules.refuse(form.summary().length() > 400, "summary", "Sammanfattningen får vara högst 400 tecken.");
        rules.refuse(form.blocks().size() > MOST_BLOCKS, "title", "En sida får ha högst 200 block. Dela upp den.");
        form.blocks().forEach(rules::check);
        return rules.faults;
    }

    private void check(String id, BlockForm block) {
        if (block.removed()) {
            return;
        }
        BlockType.of(block.type()).ifPresent(type -> {
            type.fields().forEach(field -> check(field, block.text(field.name()), "blocks[" + id + "]."));
            refuse(block.rows().size() > MOST_ROWS, "b-" + id, "Ett block får ha högst 100 rader. Dela upp det.");
            block.rows()
                    .forEach((row, texts) -> type.rowFields()
                            .forEach(field -> check(
                                    field,
                                    texts.getOrDefault(field.name(), ""),
                                    "blocks[" + id + "].rows[" + row + "].")));
        });
    }

    private void check(Field field, String text, String where) {
        String name = where + field.name();
        if (field.isLong()) {
            refuse(
                    text.length() > LONGEST_TEXT,
                    name,
                    "En text får vara högst 50 000 tecken. Dela upp den i flera block.");
        } else if (field.isAddress()) {
            refuse(text.length() > LONGEST_ADDRESS, name, "En adress får vara högst 2 000 tecken.");
            refuse(!text.isEmpty() && !SafeHtml.isAddress(text), name, ADDRESS);
        } else {
            int most = field.name().equals("heading") ? 200 : LONGEST_LINE;
            refuse(text.length() > most, name, "Skriv högst " + most + " tecken här.");
        }
        refuse(field.name().equals("media") && !text.matches("\\d{0,18}"), name, "Bildens nummer är siffror.");
        refuse(field.name().equals("checked_on") && !isDay(text), name, "Skriv dagen som 2026-11-23.");
    }

    private void refuse(boolean isFault, String name, String sentence) {
        if (isFault) {
            faults.putIfAbsent(name, sentence);
        }
    }

    private static boolean isDay(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text).getYear() > 1900;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
