package nu.flyttahit.admin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Replaces words in every text that somebody has written into the site, wherever it is kept. */
@Component
class ErasedWords {

    /** A text of a table; {@code most} is how long it may be. */
    private record Text(String table, String column, int most) {}

    /** A JSON value of a table whose rows {@code key} tells apart. */
    private record Json(String table, String key, String column) {}

    private record Row(String key, String value) {}

    private static final int ANY = Integer.MAX_VALUE;
    private static final String REVISIONS = "page_revision";

    private static final List<Text> TEXTS = List.of(
            new Text(REVISIONS, "title", 200),
            new Text(REVISIONS, "summary", 400),
            new Text(REVISIONS, "note", 400),
            new Text("audit_event", "before", ANY),
            new Text("audit_event", "after", ANY),
            new Text("proposal", "title", 200),
            new Text("proposal", "summary", 400),
            new Text("proposal", "comment", 2000),
            new Text("proposal", "reason", 2000),
            new Text("page_comment", "text", 2000),
            new Text("page_reading", "message", 400),
            new Text("page_reading", "words", 2000),
            new Text("page_redirect", "reason", 200),
            new Text("page_schedule_failure", "reason", 400),
            new Text("page_publication", "note", 400),
            new Text("page_publication", "passed_over", 2000),
            new Text("check_waiver", "reason", 400),
            new Text("media_asset", "name", 200),
            new Text("media_asset", "default_alt_sv", 300),
            new Text("media_asset", "default_alt_en", 300),
            new Text("media_asset", "credit", 200),
            new Text("media_original", "file_name", 200),
            new Text("mail_message", "subject", 200),
            new Text("mail_message", "body", ANY),
            new Text("mail_message", "fault", ANY),
            new Text("task_run", "sentence", ANY),
            new Text("task_run", "lines", ANY),
            new Text("redirect_import", "file_name", 200),
            new Text("transfer_upload", "file_name", 200),
            new Text("transfer_upload", "problem", 500),
            new Text("synonym_group", "words", 1000),
            new Text("annotation", "text", ANY),
            new Text("campaign", "name", 120),
            new Text("campaign", "note", ANY),
            new Text("goal_note", "text", 1000),
            new Text("goal_revision", "comment", 500),
            new Text("goal_result", "comment", 500),
            new Text("visit_rule", "reason", ANY),
            new Text("rule_trial", "reason", ANY),
            new Text("recount", "why", ANY),
            new Text("earlier_import", "file_name", ANY),
            new Text("result_import", "file_name", 200),
            new Text("earlier_import", "definition", ANY),
            new Text("visit_imported", "definition", ANY),
            new Text("shared_link", "label", 200),
            new Text("edition_text", "foreword", ANY),
            new Text("edition_text", "summary", ANY),
            new Text("edition_text", "done", ANY),
            new Text("edition_text", "money", ANY),
            new Text("edition_order", "comment", ANY),
            new Text("content_reference", "target", 2000));

    private static final List<Json> JSONS = List.of(
            new Json(REVISIONS, "id::text", "blocks"),
            new Json(REVISIONS, "id::text", "meta"),
            new Json("proposal", "id::text", "blocks"),
            new Json("check_result", "revision_id::text", "found"),
            new Json("transfer_upload", "id::text", "faults"),
            new Json("transfer_upload", "id::text", "plan"),
            new Json("page_autosave", "variant_id || ' ' || account_id", "body"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ErasedWords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every place that is searched, as table and column. */
    static List<String> places() {
        return Stream.concat(
                        TEXTS.stream().map(text -> text.table() + "." + text.column()),
                        JSONS.stream().map(value -> value.table() + "." + value.column()))
                .toList();
    }

    /** How many texts say the words, besides the revisions of pages. */
    int countElsewhere(String words) {
        return Stream.concat(
                        TEXTS.stream()
                                .filter(text -> !text.table().equals(REVISIONS))
                                .map(text -> count(text.table(), text.column(), words)),
                        JSONS.stream()
                                .filter(value -> !value.table().equals(REVISIONS))
                                .map(value -> count(value.table(), value.column(), asJson(words))))
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int count(String table, String column, String words) {
        return jdbc.sql("select count(*) from %s where strpos(%s::text, :words) > 0".formatted(table, column))
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    /** How many texts were changed, by table; only within a transaction that says that it erases. */
    Map<String, Integer> replace(String words, String mark) {
        var changed = new TreeMap<String, Integer>();
        TEXTS.forEach(text -> changed.merge(text.table(), replace(text, words, mark), Integer::sum));
        JSONS.forEach(value -> changed.merge(value.table(), replace(value, words, mark), Integer::sum));
        changed.values().removeIf(count -> count == 0);
        return changed;
    }

    private int replace(Text text, String words, String mark) {
        return jdbc.sql(
                        "update %1$s set %2$s = left(replace(%2$s, :words, :mark), :most) where strpos(%2$s, :words) > 0"
                                .formatted(text.table(), text.column()))
                .param("words", words)
                .param("mark", mark)
                .param("most", text.most())
                .update();
    }

    /** Only what is text: the same figures may be the number of a picture. */
    private int replace(Json value, String words, String mark) {
        List<Row> rows = jdbc.sql("select %s as key, %s::text as value from %s where strpos(%2$s::text, :words) > 0"
                        .formatted(value.key(), value.column(), value.table()))
                .param("words", asJson(words))
                .query(Row.class)
                .list();
        int changed = 0;
        for (Row row : rows) {
            JsonNode before = json.readTree(row.value());
            JsonNode after = replaced(before, words, mark);
            if (!after.equals(before)) {
                changed += jdbc.sql("update %s set %s = :after::jsonb where %s = :key"
                                .formatted(value.table(), value.column(), value.key()))
                        .param("after", json.writeValueAsString(after))
                        .param("key", row.key())
                        .update();
            }
        }
        return changed;
    }

    private JsonNode replaced(JsonNode node, String words, String mark) {
        if (node.isString()) { // an unsaved text is JSON within a text
            return json.getNodeFactory()
                    .stringNode(node.asString().replace(words, mark).replace(asJson(words), mark));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = json.createArrayNode();
            array.forEach(child -> copy.add(replaced(child, words, mark)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = json.createObjectNode();
            object.properties().forEach(child -> copy.set(child.getKey(), replaced(child.getValue(), words, mark)));
            return copy;
        }
        return node;
    }

    /** Inside a JSON text quotes and backslashes look different. */
    private String asJson(String words) {
        String quoted = json.writeValueAsString(words);
        return quoted.substring(1, quoted.length() - 1);
    }
}
