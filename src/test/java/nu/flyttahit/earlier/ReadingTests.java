package nu.flyttahit.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.sheet.FileTable;
import nu.flyttahit.sheet.FileText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final LocalDate COUNTED_FROM = LocalDate.parse("2026-03-01");
    private static final ToolAddresses.Known KNOWN = new ToolAddresses.Known(
            Map.of("/kalmar", "municipality:kalmar", "/en/kalmar", "municipality:kalmar", "/jobb", "page:7"),
            Map.of("/arbete", "/jobb"));

    @Test
    @Timeout(60) // copied for each mark it takes many minutes
    void aMillionQuotationMarksAreReadAtOnce() {
        assertThat(FileTable.read("a;b\nx" + "\"".repeat(1_000_000) + ";2")
                        .lines()
                        .get(0)
                        .cell(1))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01, 2021-01",
        "2021/01, 2021-01",
        "202101, 2021-01",
        "2021-01-31, 2021-01-31",
        "20210131, 2021-01-31",
        "2021-01-31T00:00:00, 2021-01-31",
        "jan 2021, 2021-01",
        "Jan. 2021, 2021-01",
        "januari 2021, 2021-01",
        "May 2021, 2021-05",
        "maj 2021, 2021-05",
        "okt-2021, 2021-10",
        "October 2021, 2021-10",
        "31 december 2021, 2021-12-31",
        "2021 mars, 2021-03",
        "2021, 2021"
    })
    void readsPeriodsAsToolsWriteThem(String written, String stored) {
        assertThat(Period.read(written)).map(Period::text).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-13",
                "2021-02-30",
                "30 februari 2021",
                "jaguar 2021",
                "marskalk 2021",
                "01/02/2021",
                "Q1 2021",
                "v. 3 2021",
                "31 dec"
            })
    void refusesWhatIsNoPeriod(String written) {
        assertThat(Period.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|1234",
                "1 234|1234",
                "1\u00a0234\u00a0567|1234567",
                "1\u202f234|1234",
                "1.234|1234",
                "1,234,567|1234567",
                "1'234|1234",
                "12,0|12",
                "1234.00|1234",
                "0|0"
            })
    void readsNumbersAsToolsWriteThem(String written, long value) {
        assertThat(Count.read(written).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12,5", "-3", "\u22123", "1.23", "många", "12 st", "1e3", "99999999999999999999", "1.234,567"})
    void saysWhatIsNoWholeNumber(String written) {
        assertThat(Count.read(written).fault()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "–", "n/a"})
    void anEmptyCellIsNoNumberAndNoFault(String written) {
        assertThat(Count.read(written)).isEqualTo(new Count(null, null));
    }

    @Test
    void readsTheEncodingsOfSpreadsheets() {
        String text = "Månad;Besök\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16, // with a mark
                Charset.forName("windows-1252"))) {
            assertThat(FileText.of(text.getBytes(charset))).as(charset.name()).isEqualTo(text);
        }
        assertThat(FileText.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(FileText.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        assertThat(FileText.of(new byte[0])).isEmpty();
    }

    @Test
    void readsQuotedCellsAndRemarks() {
        FileTable table = FileTable.read(
                "# Export\n\n\"Month\",\"Visits\"\r\n\"Jan 2021\",\"1,234\"\r\n\"a \"\"b\"\"\nc\",2\nlast,3");
        assertThat(table.heading()).containsExactly("Month", "Visits");
        assertThat(table.lines())
                .containsExactly(
                        new FileTable.Line(4, List.of("Jan 2021", "1,234")),
                        new FileTable.Line(5, List.of("a \"b\"\nc", "2")),
                        new FileTable.Line(7, List.of("last", "3")));
    }

    @Test
    void guessesColumnsByTheirHeadings() {
        ImportForm form =
                ImportForm.guess("x", "Sida\tDatum\tSidvisningar\tSessioner\n/kalmar\t2021-01\t3\t2\n", "", "");
        assertThat(form.period()).isEqualTo(1);
        assertThat(form.page()).isEqualTo(0);
        assertThat(form.figures())
                .containsEntry(Metric.VIEWS, 2)
                .containsEntry(Metric.VISITS, 3)
                .containsEntry(Metric.UNIQUES, -1);
    }

    @Test
    void readsFiguresOfTheSite() {
        Reading.Result result = read("Månad;Besök\n2021-01;3 120\n2021-02;2.950\nTotalt;6 070\n", Map.of());
        assertThat(result.faults()).isEmpty();
        assertThat(result.figures())
                .extracting(f -> f.scope() + " " + f.period().text() + " " + f.value())
                .containsExactly("site 2021-01 3120", "site 2021-02 2950");
        assertThat(result.leftOut()).isEqualTo(1);
    }

    @Test
    void knowsAddressesByTheirPathOrWhereTheyLeadNow() {
        assertThat(KNOWN.target("https://www.flyttahit.nu/Kalmar/?utm_source=x"))
                .isEqualTo("/kalmar");
        assertThat(KNOWN.target("flyttahit.nu/arbete/index.html")).isEqualTo("/jobb");
        assertThat(KNOWN.target("/finns-inte")).isEmpty();
    }

    @Test
    void putsAddressesOfOnePageTogetherAndLeavesOthersOut() {
        Reading.Result result = read(
                "Månad;Sida;Besök\n2021-01;/kalmar;10\n2021-01;/en/kalmar/;3\n2021-01;/gammal;9\n",
                Map.of("/kalmar", "/kalmar", "/en/kalmar/", "/en/kalmar", "/gammal", ""));
        assertThat(result.figures())
                .extracting(f -> f.scope() + " " + f.value())
                .containsExactly("municipality:kalmar 13");
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.leftOut()).isEqualTo(1);
    }

    @Test
    void saysWithLineAndColumnWhatIsWrong() {
        Reading.Result result = read("""
                Månad;Sida;Besök
                2021-01;/kalmar;10
                2021-01;/kalmar;11
                2021-01-05;/kalmar;1
                2021-02;/kalmar;-4
                igår;/kalmar;4
                2027-01;/kalmar;4
                2026-03;/kalmar;4
                2020-12;/x;4
                0021-12;/kalmar;4
                2020-10;/kalmar;4;5
                """, Map.of("/kalmar", "/kalmar", "/x", "/finns-inte"));
        assertThat(result.faults())
                .extracting(f -> f.line() + " " + f.column() + ": " + f.sentence())
                .containsExactlyInAnyOrder(
                        "3 Besök: 2021-01 står redan på rad 2.",
                        "4 Månad: 2021-01 och 2021-01-05 överlappar varandra (rad 2 och 4). Ta med månader eller dagar, inte båda.",
                        "5 Besök: Talet är negativt.",
                        "6 Månad: ”igår” är ingen dag, månad eller år. Skriv till exempel 2021-01-31, 2021-01 eller jan 2021.",
                        "7 Månad: 2027-01 är inte slut än.",
                        "8 Månad: 2026-03 når in i tiden från 2026-03-01, då webbplatsen räknar själv.",
                        "9 Sida: Adressen ”/finns-inte” finns inte här.",
                        "10 Månad: 0021-12 är för länge sedan för att vara rätt.",
                        "11 Månad: Raden har 4 celler men rubriken 3. Står ett tal med komma utan citattecken?");
    }

    @Test
    void twentyNineOfFebruaryIsADayInLeapYearsOnly() {
        assertThat(Period.read("2024-02-29")).isPresent();
        assertThat(Period.read("2023-02-29")).isEmpty();
    }

    private static Reading.Result read(String text, Map<String, String> targets) {
        ImportForm form = ImportForm.guess("prov.csv", text, "Prov", "Prov").with(new LinkedHashMap<>(targets));
        return new Reading(form, FileTable.read(text), KNOWN, TODAY, countedFrom()).read();
    }

    private static @Nullable LocalDate countedFrom() {
        return COUNTED_FROM;
    }
}
