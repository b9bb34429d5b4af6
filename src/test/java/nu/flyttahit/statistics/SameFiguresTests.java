package nu.flyttahit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.sheet.Spreadsheets;
import nu.flyttahit.sheet.Spreadsheets.Read;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A figure is the same on the page, as CSV and as XLSX, and the same whichever way it is asked for. */
@SiteTest
class SameFiguresTests {

    private static final int KALMAR = -5;
    private static final int OLD = 931_001;
    private static final int YOUNG = 931_002;
    private static final int BELOW = 931_003;
    private static final LocalDate THEN = LocalDate.parse("2012-03-07");
    private static final LocalDate BEFORE = THEN.minusYears(1);
    private static final String SPAN = "?fran=2012-03-01&till=2012-03-31";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @BeforeEach
    void countTwoSpringsLongAgo() {
        var days = new CountedDays(jdbc);
        days.page(OLD, "/prov-gammal", LocalDate.parse("2010-01-01"));
        days.page(YOUNG, "/prov-ung", LocalDate.parse("2011-09-01"));
        days.page(BELOW, "/kalmar/prov-under", LocalDate.parse("2010-01-01"));
        days.day(THEN, 0, 30, 12, 11, 12);
        days.day(THEN.plusDays(9), 0, 10, 6, 5, 6);
        days.day(BEFORE, 0, 20, 15, 14, 15);
        days.day(THEN, OLD, 20, 9, 8, 7);
        days.day(THEN.minusMonths(2), OLD, 3, 2, 2, 1);
        days.day(THEN.minusMonths(8), OLD, 5, 5, 5, 4);
        days.day(BEFORE, OLD, 16, 6, 6, 5);
        days.day(THEN, YOUNG, 6, 3, 3, 2);
        days.day(BEFORE, YOUNG, 1, 1, 1, 1);
        days.day(THEN, BELOW, 4, 2, 2, 2);
        days.day(BEFORE, BELOW, 4, 2, 2, 2);
        days.day(THEN, KALMAR, 5, 4, 4, 3);
        days.began(THEN, 0, "referrer", 1, 9);
        days.began(THEN, 0, "referrer", 3, 3);
        days.began(THEN, KALMAR, "referrer", 1, 3);
        days.began(THEN, 0, "key", 0, 3);
        days.began(THEN, 0, "key", 1, 9);
        jdbc.sql(
                        "insert into visit_filtered_day (day, class, requests) values (?, 0, 30), (?, 4, 70) on conflict do nothing")
                .params(THEN, THEN)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nyckeltal",
                "malet",
                "over-tid",
                "kommunsidor",
                "kanaler",
                "apparater",
                "nyckel",
                "ingangar",
                "sidor",
                "anrop",
                "anrop-over-tid",
                "tidigare"
            })
    void whatIsShownIsWhatTheFilesHold(String topic) throws IOException {
        List<List<String>> shown = shown(page("/natverk/besok" + SPAN + "&sidor=alla&ingangar=alla"), topic);
        assertThat(shown).hasSizeGreaterThan(1);
        assertThat(csv("/natverk/besok/" + topic + ".csv" + SPAN)).isEqualTo(shown);
        assertThat(xlsx("/natverk/besok/" + topic + ".xlsx" + SPAN)
                        .values()
                        .iterator()
                        .next())
                .isEqualTo(shown);
    }

    @Test
    void theWorkbookHoldsEverySectionAndSaysWhatItIs() throws IOException {
        Map<String, List<List<String>>> book = xlsx("/natverk/besok.xlsx" + SPAN + "&per=manad");
        assertThat(book.keySet())
                .startsWith("Besök per månad", "Nyckeltal", "Mot målet", "Över tid")
                .contains("Kommunsidorna", "Alla sidor", "Varifrån besöken kom", "Räknat och bortsorterat")
                .endsWith("Om siffrorna");
        assertThat(book.get("Besök per månad"))
                .isEqualTo(csv("/natverk/besok.csv" + SPAN + "&per=manad"))
                .contains(List.of("2012-03", "webbplatsen", "40", "18", "16"));
        assertThat(book.getOrDefault("Om siffrorna", List.of()).stream().map(row -> row.get(0)))
                .contains("Period", "Räknat till och med", "Så räknas det");
    }

    @Test
    void theSpanStandsAgainstTheSameDatesAYearBefore() throws IOException {
        assertThat(csv("/natverk/besok/sidor.csv" + SPAN))
                .contains(List.of("/prov-gammal", "9", "6", "50", "20", "8"))
                .contains(List.of("/prov-ung", "3", "", "ej jämförbar", "6", "3"));
        assertThat(csv("/natverk/besok/ingangar.csv" + SPAN)).contains(List.of("/prov-gammal", "7", "5", "40"));
        assertThat(csv("/natverk/besok/anrop.csv" + SPAN))
                .contains(List.of("Alla anrop", "100", "100", "", "ej jämförbar"));
    }

    @Test
    void aMunicipalityIsItsOwnPageWithThoseBelowListed() throws IOException {
        String query = SPAN + "&kommun=kalmar";
        assertThat(csv("/natverk/besok/nyckeltal.csv" + query).get(1)).startsWith("Besök på sidan", "4");
        assertThat(csv("/natverk/besok/sidor.csv" + query).stream().map(row -> row.get(0)))
                .contains("/kalmar", "/kalmar/prov-under")
                .doesNotContain("/prov-gammal", "/vimmerby");
        assertThat(csv("/natverk/besok/kanaler.csv" + query))
                .contains(List.of("Sökmotorer", "100", "3", "", "ej jämförbar"));
        assertThat(page("/natverk/besok" + query).select("main").text())
                .contains("Besök på Kalmars kommunsida", "Så kom besöken som började här")
                .doesNotContain("Ökar på", "Alla anrop");
    }

    @Test
    void aPageHasItsOwnFigures() throws IOException {
        String query = SPAN + "&sida=/prov-gammal";
        assertThat(csv("/natverk/besok/nyckeltal.csv" + query))
                .contains(List.of("Besök på sidan", "9", "9", "6", "50"), List.of("Ingångar", "7", "7", "5", "40"));
        assertThat(csv("/natverk/besok.csv" + query + "&per=ar"))
                .containsExactly(
                        List.of("period", "sida", "sidvisningar", "besok", "dygnsunika"),
                        List.of("2012", "/prov-gammal", "20", "9", "8"));
        assertThat(page("/natverk/besok" + query).select("#sidor")).isEmpty();
    }

    @Test
    void monthsWeeksAndDaysAddUpToTheSame() throws IOException {
        for (String span : List.of(SPAN, "?fran=2012-01-01&till=2012-03-31", "?fran=2011-04-01&till=2012-03-31")) {
            String query = span + "&sida=/prov-gammal";
            List<List<String>> sums = csv("/natverk/besok/nyckeltal.csv" + query);
            List<List<String>> course = csv("/natverk/besok/over-tid.csv" + query);
            assertThat(sum(course, 1))
                    .as(span)
                    .isPositive()
                    .isEqualTo(number(sums.get(1).get(2)));
            assertThat(sum(course, 2)).as(span).isEqualTo(number(sums.get(1).get(3)));
        }
    }

    private static long sum(List<List<String>> rows, int column) {
        return rows.stream().skip(1).mapToLong(row -> number(row.get(column))).sum();
    }

    @Test
    void theFirstWeeksOfASpanWithoutFiguresAreEmptyNotBroken() {
        Document page = page("/natverk/besok?fran=2005-01-01&till=2005-01-10");
        assertThat(page.select("main").text()).contains("Här ritas siffrorna så snart det finns några", "Ej jämförbar");
        Document ahead = page("/natverk/besok?fran=2098-01-01&till=2098-12-31");
        assertThat(ahead.select("main").text()).contains("Perioden har inte börjat");
    }

    @Test
    void aLongTableIsCutIntoSheetsAndNothingIsSummedUpAsOthers() {
        Document first = page("/natverk/besok" + SPAN);
        assertThat(first.select("#sidor tbody tr")).hasSize(25);
        int all = page("/natverk/besok" + SPAN + "&sidor=alla")
                .select("#sidor tbody tr")
                .size();
        assertThat(first.select("#sidor .sheets > span").text()).isEqualTo("Rad 1–25 av " + all);
        int last = (all - 1) / 25 + 1;
        assertThat(page("/natverk/besok" + SPAN + "&sidor=" + last).select("#sidor tbody tr"))
                .hasSize(all - 25 * (last - 1));
        assertThat(page("/natverk/besok" + SPAN + "&sidor=9999")
                        .select("#sidor [aria-current=page]")
                        .text())
                .isEqualTo("Blad " + last);
    }

    @Test
    void everySectionSaysPeriodAndTimeAndDefinition() {
        Document page = page("/natverk/besok" + SPAN);
        assertThat(page.select("main section[id]")).hasSizeGreaterThan(9).allSatisfy(section -> {
            assertThat(section.select(".origin .source").text())
                    .as(section.id())
                    .contains("1 mars–31 mars 2012", "Räknat till och med");
            assertThat(section.select(".origin details p").text()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&kommun=kalmar", "&sida=/prov-gammal&matt=dygnsunika"})
    void everyPageIsValidHtml(String scope) throws Exception {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        assertThat(checker.validate(new ByteArrayInputStream(get("/natverk/besok" + SPAN + scope)))
                        .lines()
                        .filter(line -> !line.contains(": info")))
                .isEmpty();
    }

    @Test
    void aChoiceKeepsWhatIsAskedAbout() {
        Document page = page("/natverk/besok" + SPAN + "&kommun=kalmar&matt=sidvisningar");
        assertThat(page.select("nav[aria-label=Vanliga perioder] a"))
                .hasSize(5)
                .allSatisfy(link -> assertThat(link.attr("href")).contains("kommun=kalmar", "matt=sidvisningar"));
        assertThat(page.select("#kommun option[selected]").text()).isEqualTo("Kalmars kommunsida");
        assertThat(page.select("#over-tid h2").text()).isEqualTo("Sidvisningar dag för dag");
        assertThat(page.select("#over-tid [aria-current]").text()).isEqualTo("Sidvisningar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kommun=smaland",
                "sida=kalmar",
                "matt=klick",
                "sidor=0",
                "sidor=x",
                "ingangar=-1",
                "fran=2012-03-02&till=2012-03-01",
                "fran=2000-01-01&till=2012-01-01",
                "kommun=kalmar&kommun=nybro"
            })
    void whatCannotBeReadIsRefused(String query) {
        assertThat(mvc.get().uri("/natverk/besok?" + query).with(People.signedIn(people.member())))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/natverk/besok?sida=/finns-inte",
                "/natverk/besok/gissning.csv",
                "/natverk/besok/sidor.csv?sida=/prov-gammal"
            })
    void whatIsNotThereIsNotFound(String address) {
        assertThat(mvc.get().uri(address).with(People.signedIn(people.member())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** Header and cells as a spreadsheet would hold them. */
    private static List<List<String>> shown(Document page, String topic) {
        return page.select("#" + topic + " table tr").stream()
                .map(row -> row.select("th:not(.sheet__s), td:not(.sheet__s)").stream()
                        .map(cell -> plain(cell.text()))
                        .toList())
                .toList();
    }

    /** Signs that only people need. */
    private static String plain(String text) {
        String bare = text.replaceAll("[\u00a0 ]%$", "")
                .replaceAll("(?<=\\d)[\u00a0 ](?=\\d{3}\\b)", "")
                .replace('\u2212', '-');
        if (bare.equals("–")) {
            return "";
        }
        return bare.matches("[+-]?[0-9]+(,[0-9]+)?") ? bare.replace("+", "").replaceAll(",0$", "") : bare;
    }

    private List<List<String>> csv(String address) throws IOException {
        String text = new String(get(address), StandardCharsets.UTF_8).substring(1);
        return text.lines()
                .map(line -> Stream.of(line.split(";", -1))
                        .map(cell -> plain(cell.replaceAll("^\"|\"$", "").replace(", %", "")))
                        .toList())
                .toList();
    }

    private Map<String, List<List<String>>> xlsx(String address) throws IOException {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        Spreadsheets.read(get(address)).forEach((name, rows) -> sheets.put(name, filled(rows)));
        return sheets;
    }

    /** Trailing empty cells are left out of the file; every row is as long as the header. */
    private static List<List<String>> filled(List<List<Read>> rows) {
        int width = rows.get(0).size();
        return rows.stream()
                .map(row -> Stream.concat(row.stream().map(SameFiguresTests::plain), Stream.generate(() -> ""))
                        .limit(width)
                        .toList())
                .toList();
    }

    private static String plain(Read cell) {
        return plain(cell.value().replace(", %", "").replaceAll("^(-?\\d+)\\.(\\d+)$", "$1,$2"));
    }

    private Document page(String address) {
        return Jsoup.parse(new String(get(address), StandardCharsets.UTF_8));
    }

    private byte[] get(String address) {
        var answer =
                mvc.get().uri(address).with(People.signedIn(people.member())).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
