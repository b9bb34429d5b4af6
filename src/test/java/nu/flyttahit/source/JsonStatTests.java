package nu.flyttahit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shapes are written from the published format of JSON-stat 2; nothing here is recorded. */
class JsonStatTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String WHOLE = """
            {"version":"2.0","class":"dataset","updated":"2025-02-21T07:00:00Z",
             "id":["Region","Tid"],"size":[2,2],
             "dimension":{
               "Region":{"category":{"index":{"0840":0,"0880":1},"label":{"0840":"Mörbylånga","0880":"Kalmar"}}},
               "Tid":{"category":{"index":["2022","2023"],"label":{"2022":"2022","2023":"2023"}}}},
             "value":[15985,16144,72018,72304]}
            """;

    private static JsonStat read(String text) {
        return JsonStat.of(JSON.readTree(text));
    }

    @Example
    void readsTheLastDimensionFastest() {
        assertThat(read(WHOLE).cells())
                .extracting(JsonStat.Cell::at, JsonStat.Cell::value)
                .containsExactly(
                        tuple(Map.of("Region", "0840", "Tid", "2022"), new BigDecimal("15985")),
                        tuple(Map.of("Region", "0840", "Tid", "2023"), new BigDecimal("16144")),
                        tuple(Map.of("Region", "0880", "Tid", "2022"), new BigDecimal("72018")),
                        tuple(Map.of("Region", "0880", "Tid", "2023"), new BigDecimal("72304")));
        assertThat(read(WHOLE).updated()).isEqualTo("2025-02-21T07:00:00Z");
    }

    @Example
    void goesByTheIndexAndNotByTheOrderOfNames() {
        JsonStat turned = read(WHOLE.replace("{\"0840\":0,\"0880\":1}", "{\"0880\":1,\"0840\":0}"));

        assertThat(turned.dimension("Region").codes()).containsExactly("0840", "0880");
    }

    @Example
    void readsValuesThatLeaveOutWhatIsMissing() {
        JsonStat sparse = read(WHOLE.replace("[15985,16144,72018,72304]", "{\"0\":15985,\"3\":72304}")
                .replace("\"id\"", "\"status\":{\"1\":\"..\"},\"id\""));

        assertThat(sparse.cells())
                .extracting(JsonStat.Cell::value)
                .containsExactly(new BigDecimal("15985"), null, null, new BigDecimal("72304"));
        assertThat(sparse.cells().get(1).status()).isEqualTo("..");
        assertThat(sparse.cells().get(0).status()).isNull();
    }

    @Example
    void readsNullAsMissing() {
        assertThat(read(WHOLE.replace("16144", "null")).cells().get(1).value()).isNull();
    }

    @Example
    void knowsADimensionOfOneCategoryWithoutAnIndex() {
        JsonStat one = read("""
                {"id":["Tid"],"size":[1],"dimension":{"Tid":{"category":{"label":{"2023":"år 2023"}}}},"value":[1]}
                """);

        assertThat(one.dimension("Tid").labels()).containsExactly(Map.entry("2023", "år 2023"));
    }

    @Example
    void saysWhatIsWrongWithAnotherShape() {
        for (var fault : List.of(
                Map.entry("{}", "id saknas"),
                Map.entry("[]", "id saknas"),
                Map.entry("{\"error\":\"no\"}", "id saknas"),
                Map.entry(WHOLE.replace("\"size\":[2,2]", "\"size\":[4]"), "id och size är olika långa"),
                Map.entry(
                        WHOLE.replace("\"size\":[2,2]", "\"size\":[2,3]"),
                        "delen Tid har inte så många värden som den säger"),
                Map.entry(
                        WHOLE.replace("\"0840\":0", "\"0840\":7"),
                        "delen Region har inte så många värden som den säger"),
                Map.entry(
                        WHOLE.replace("\"size\":[2,2]", "\"size\":[2,\"2\"]"),
                        "delen Tid har inte så många värden som den säger"),
                Map.entry(WHOLE.replace("\"Tid\":{\"category\"", "\"Tid\":{\"kategori\""), "delen Tid saknas"),
                Map.entry(WHOLE.replace(",72304]", "]"), "antalet värden stämmer inte med tabellens storlek"),
                Map.entry(
                        WHOLE.replace("[15985,16144,72018,72304]", "\"x\""),
                        "antalet värden stämmer inte med tabellens storlek"),
                Map.entry(WHOLE.replace("16144", "\"16144\""), "ett värde är inte ett tal"),
                Map.entry(WHOLE.replace("[15985,16144,72018,72304]", "{\"4\":1}"), "ett värde ligger utanför tabellen"),
                Map.entry(
                        WHOLE.replace("[15985,16144,72018,72304]", "{\"-1\":1}"),
                        "ett värde ligger utanför tabellen"))) {
            assertThatThrownBy(() -> read(fault.getKey()))
                    .as(fault.getKey())
                    .isInstanceOf(ShapeException.class)
                    .hasMessage(fault.getValue());
        }
        assertThatThrownBy(() -> read(WHOLE).dimension("Kon")).hasMessage("delen Kon saknas");
    }

    /** However many dimensions: what is written at a place is read at that place. */
    @Property(tries = 200)
    void readsEachValueWhereItWasWritten(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 4) Integer> sizes) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode dimensions = root.putObject("dimension");
        int cells = 1;
        for (int i = 0; i < sizes.size(); i++) {
            root.withArray("id").add("d" + i);
            root.withArray("size").add(sizes.get(i));
            ObjectNode category = dimensions.putObject("d" + i).putObject("category");
            for (int c = 0; c < sizes.get(i); c++) {
                category.withArray("index").add("c" + c);
            }
            cells *= sizes.get(i);
        }
        var written = new ArrayList<Integer>();
        for (int n = 0; n < cells; n++) {
            written.add(n);
            root.withArray("value").add(n);
        }

        List<JsonStat.Cell> read = JsonStat.of(root).cells();

        assertThat(read).hasSize(cells);
        for (JsonStat.Cell cell : read) {
            int place = 0;
            for (int i = 0; i < sizes.size(); i++) {
                place = place * sizes.get(i)
                        + Integer.parseInt(cell.at().getOrDefault("d" + i, "").substring(1));
            }
            assertThat(cell.value()).isEqualTo(BigDecimal.valueOf(written.get(place)));
        }
    }
}
