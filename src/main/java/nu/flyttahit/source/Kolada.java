package nu.flyttahit.source;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nu.flyttahit.fetch.Call;
import nu.flyttahit.fetch.Fault;
import nu.flyttahit.fetch.Fetch;
import nu.flyttahit.fetch.Fetched;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kolada's key figures of municipalities, version 3 of its interface. */
@Component
@Order(2)
class Kolada implements OfficialSource {

    static final String NAME = "Kolada";

    private static final int YEARS = 10;
    private static final String COUNTY = "0008"; // the region, by its county's code
    private static final List<Question> QUESTIONS = List.of(
            question("N00900", "Total skattesats", "tax_rate", false),
            question("N01982", "Eftergymnasial utbildning", "education", false),
            question("N01951", "Invånare, som kontroll mot SCB", "population", true));

    private final Fetch fetch;
    private final KoladaProperties settings;
    private final Supplier<List<String>> areas;
    private final JsonMapper json;
    private final Clock clock;

    @Autowired
    Kolada(Fetch fetch, KoladaProperties settings, Municipalities municipalities, JsonMapper json, Clock clock) {
        this(fetch, settings, () -> Scb.codes(municipalities), json, clock);
    }

    /** @param areas SCB's codes of the municipalities, which are Kolada's too */
    Kolada(Fetch fetch, KoladaProperties settings, Supplier<List<String>> areas, JsonMapper json, Clock clock) {
        this.fetch = fetch;
        this.settings = settings;
        this.areas = areas;
        this.json = json;
        this.clock = clock;
    }

    private static Question question(String id, String label, String key, boolean onlyCompared) {
        return new Question(id, NAME, id, label, "https://www.kolada.se", Set.of(key), onlyCompared);
    }

    @Override
    public List<Question> questions() {
        return QUESTIONS;
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
        Fetched fetched = fetch.ask(call(question).unlessHeld(etag));
        if (fetched instanceof Fetched.Unchanged) {
            return new Heard.Unchanged();
        }
        if (!(fetched instanceof Fetched.Body body)) {
            return new Heard.Failed(((Fetched.Failed) fetched).fault());
        }
        try {
            return new Heard.Told(read(question, json.readTree(body.text())), body.etag(), null);
        } catch (ShapeException e) {
            return new Heard.Failed(Fault.otherShape(NAME, e.getMessage()));
        } catch (JacksonException e) {
            return new Heard.Failed(Fault.otherShape(NAME, "texten är inte hel JSON"));
        }
    }

    private Call call(Question question) {
        int year = Sweden.today(clock).getYear();
        String codes = COUNTY + "," + String.join(",", areas.get());
        String years = IntStream.rangeClosed(year - YEARS + 1, year)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return Call.get(
                NAME,
                settings.address().to("/data/kpi/%s/municipality/%s/year/%s".formatted(question.table(), codes, years)),
                settings.pace());
    }

    private static List<Observation> read(Question question, JsonNode root) {
        JsonNode rows = root.path("values");
        if (!rows.isArray()) {
            throw new ShapeException("values saknas");
        }
        if (root.path("next_url").isString()) {
            throw new ShapeException("svaret är delat på flera sidor");
        }
        List<Observation> observations = new ArrayList<>();
        for (JsonNode row : rows) {
            String area = row.path("municipality").asString("");
            String year = row.path("period").asString("");
            if (!row.path("values").isArray() || !year.matches("(19|20)\\d{2}") || area.isEmpty()) {
                throw new ShapeException("en rad saknar kommun, år eller värden");
            }
            String code = area.equals(COUNTY) ? Figures.COUNTY : area;
            if (Scb.AREA.matcher(code).matches()
                    && question.table().equals(row.path("kpi").asString(""))) {
                all(row.path("values"))
                        .ifPresent(total -> observations.add(
                                new Observation(question.keys().iterator().next(), code, year, value(total))));
            }
        }
        return observations;
    }

    /** The value of women and men together. */
    private static Optional<JsonNode> all(JsonNode values) {
        return values.valueStream()
                .filter(value -> value.path("gender").asString("").equals("T"))
                .findFirst();
    }

    private static @Nullable BigDecimal value(JsonNode total) {
        JsonNode value = total.path("value");
        if (!value.isNumber() && !value.isNull() && !value.isMissingNode()) {
            throw new ShapeException("ett värde är inte ett tal");
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros() : null;
    }
}
