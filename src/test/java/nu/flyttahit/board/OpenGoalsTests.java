package nu.flyttahit.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class OpenGoalsTests {

    private final MockMvcTester mvc;

    @Autowired
    OpenGoalsTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void givesGoalsAsJsonInTheOrderOfThePage() {
        String json = body("/fler-till-kalmar-lan/mal.json");
        assertThat(JsonPath.<List<String>>read(json, "$[*].id"))
                .startsWith(
                        "besok-2022",
                        "kommunsidor-2022",
                        "flyttnetto-2023",
                        "befolkning-2023",
                        "seminarium-2023-2024",
                        "dialogmote-2023-2024",
                        "index-2023",
                        "svarsfrekvens-2023");
        assertThat(JsonPath.<List<String>>read(json, "$[0:8].kind"))
                .containsExactly(
                        "number", "count_of_twelve", "sign", "count_of_twelve", "done", "done", "keep", "number");
        assertThat(JsonPath.<List<Object>>read(json, "$[0:8].target"))
                .containsExactly(50000, 7, 0, 7, true, true, 83, 70);
        assertThat(JsonPath.<List<String>>read(json, "$[0:8].comparator"))
                .containsExactly(">", ">=", ">", ">=", "=", "=", ">=", ">=");
        assertThat(JsonPath.<List<String>>read(json, "$[2:4].status")).containsExactly("Ej uppnått", "Ej uppnått");
    }

    @Test
    void givesExactlyThePromisedNames() {
        List<Map<String, Object>> goals = JsonPath.read(body("/fler-till-kalmar-lan/mal.json"), "$");
        assertThat(goals.get(0))
                .containsOnlyKeys(
                        "id",
                        "area",
                        "goal",
                        "kind",
                        "period",
                        "comparator",
                        "target",
                        "unit",
                        "status",
                        "decided_by",
                        "results");
        List<Map<String, Object>> results = JsonPath.read(goals, "$[3].results");
        assertThat(results)
                .allSatisfy(r -> assertThat(r)
                        .containsOnlyKeys("period", "value", "as_of", "preliminary", "source", "origin", "definition"));
    }

    @Test
    void givesResultsOldestFirstAndNoNumberWhereSomeAreMissing() {
        String json = body("/fler-till-kalmar-lan/mal.json");
        assertThat(JsonPath.<List<String>>read(json, "$[?(@.id=='befolkning-2023')].results[*].period"))
                .containsExactly("2020", "2021", "2022", "2023", "2024");
        assertThat(JsonPath.<List<Object>>read(json, "$[?(@.id=='befolkning-2023')].results[*].value"))
                .containsExactly(5, 6, 6, 2, null);
        assertThat(JsonPath.<List<Object>>read(json, "$[?(@.id=='flyttnetto-2023')].results[*].value"))
                .containsExactly(57, 332, 32, -654);
        assertThat(JsonPath.<List<Object>>read(json, "$[?(@.id=='besok-2022')].results[0]['period','value','origin']"))
                .containsExactly(Map.of("period", "2021", "value", 46301, "origin", "imported"));
    }

    @Test
    void givesOneCsvRowForEachResult() {
        String csv = body("/fler-till-kalmar-lan/mal.csv");
        assertThat(csv)
                .startsWith(
                        "\ufeffområde;mål;målperiod;villkor;målvärde;enhet;status;resultatperiod;resultat;källa\r\n");
        assertThat(csv.split("\r\n"))
                .contains("Fler intresserade av att flytta hit;Över 50 000 besök på webbplatsen;2022;>;50000;besök;"
                        + "Inget resultat;2021;46301;Fler till Kalmar län, Mål och mått")
                .contains("Fler invånare i hela länet;Positivt inrikes flyttnetto i hela länet;2023;>;0;personer;"
                        + "Ej uppnått;2023;-654;SCB, be0101_tabhel2023.xlsx")
                .anyMatch(row -> row.contains(";2024;minst 4, uppgift saknas för 5;"))
                .anyMatch(row ->
                        row.contains("Ett seminarium") && row.endsWith(";genomfört;genomfört;Inget resultat;;;"));
    }

    private String body(String address) {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getCookies()).isEmpty();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
