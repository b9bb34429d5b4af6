package nu.flyttahit.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nu.flyttahit.fetch.Call;
import nu.flyttahit.fetch.Fault;
import nu.flyttahit.fetch.Fetch;
import nu.flyttahit.fetch.Fetched;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** SCB's statistics by PxWeb 2, and by PxWeb 1 where that does not answer; both in JSON-stat 2. */
@Component
@Order(1)
class Scb implements OfficialSource {

    static final String NAME = "SCB";
    static final Pattern AREA = Pattern.compile("08(\\d{2})?");

    private final Fetch fetch;
    private final ScbProperties settings;
    private final Supplier<List<String>> areas;
    private final JsonMapper json;
    private final Map<String, ScbTable> tables = ScbTables.all().stream()
            .collect(Collectors.toMap(table -> table.question().id(), Function.identity()));

    @Autowired
    Scb(Fetch fetch, ScbProperties settings, Municipalities municipalities, JsonMapper json) {
        this(fetch, settings, () -> codes(municipalities), json);
    }

    /** @param areas SCB's codes of the municipalities */
    Scb(Fetch fetch, ScbProperties settings, Supplier<List<String>> areas, JsonMapper json) {
        this.fetch = fetch;
        this.settings = settings;
        this.areas = areas;
        this.json = json;
    }

    static List<String> codes(Municipalities municipalities) {
        return municipalities.all().stream().map(Municipality::code).toList();
    }

    @Override
    public List<Question> questions() {
        return ScbTables.all().stream().map(ScbTable::question).toList();
    }

    @Override
    public boolean isOff() {
        return settings.address().isOff();
    }

    @Override
    public Heard ask(Question question, @Nullable String etag) {
        if (isOff()) {
            return new Heard.Failed(Fault.switchedOff(NAME, settings.address().setting()));
        }
        ScbTable table = table(question);
        Heard heard = heard(table, fetch.ask(call(table).unlessHeld(etag)));
        if (heard instanceof Heard.Failed failed
                && failed.fault().kind() != Fault.Kind.TOO_MANY_CALLS // the limit is one for both
                && !settings.earlier().isOff()) {
            Heard earlier = heard(table, fetch.ask(earlierCall(table)));
            return earlier instanceof Heard.Told ? earlier : heard;
        }
        return heard;
    }

    private ScbTable table(Question question) {
        ScbTable table = tables.get(question.id());
        if (table == null) {
            throw new IllegalArgumentException("SCB knows no question " + question.id());
        }
        return table;
    }

    private Heard heard(ScbTable table, Fetched fetched) {
        if (fetched instanceof Fetched.Unchanged) {
            return new Heard.Unchanged();
        }
        if (!(fetched instanceof Fetched.Body body)) {
            return new Heard.Failed(((Fetched.Failed) fetched).fault());
        }
        try {
            JsonStat stat = JsonStat.of(json.readTree(body.text()));
            return new Heard.Told(table.read(stat), body.etag(), stat.updated());
        } catch (ShapeException e) {
            return new Heard.Failed(Fault.otherShape(NAME, e.getMessage()));
        } catch (JacksonException e) {
            return new Heard.Failed(Fault.otherShape(NAME, "texten är inte hel JSON"));
        }
    }

    private Call call(ScbTable table) {
        String chosen = chosen(table).entrySet().stream()
                .map(one -> "&" + escape("valuecodes[" + one.getKey() + "]") + "=" + escape(one.getValue()))
                .collect(Collectors.joining());
        URI address = settings.address()
                .to("/tables/" + table.question().table() + "/data?lang=sv&outputFormat=json-stat2" + chosen);
        return Call.get(NAME, address, settings.pace());
    }

    private Call earlierCall(ScbTable table) {
        List<Map<String, Object>> query = chosen(table).entrySet().stream()
                .map(one -> Map.of("code", one.getKey(), "selection", selection(one.getValue())))
                .toList();
        String body = json.writeValueAsString(Map.of("query", query, "response", Map.of("format", "json-stat2")));
        return Call.get(NAME, settings.earlier().to("/" + table.path()), settings.pace())
                .post(body);
    }

    /** PxWeb 1 has filters where PxWeb 2 has expressions. */
    private static Map<String, Object> selection(String chosen) {
        if (chosen.equals("*")) {
            return Map.of("filter", "all", "values", List.of("*"));
        }
        if (chosen.startsWith("top(")) {
            return Map.of("filter", "top", "values", List.of(chosen.substring(4, chosen.length() - 1)));
        }
        if (chosen.equals("from(2000)")) {
            return Map.of("filter", "all", "values", List.of("20*"));
        }
        return Map.of("filter", "item", "values", List.of(chosen.split(",")));
    }

    private Map<String, String> chosen(ScbTable table) {
        var chosen = new TreeMap<>(table.chosen());
        chosen.put("Region", Figures.COUNTY + "," + String.join(",", areas.get()));
        return chosen;
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
