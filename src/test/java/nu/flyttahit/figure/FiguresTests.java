package nu.flyttahit.figure;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nu.flyttahit.SiteTest;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SiteTest
class FiguresTests {

    private final Figures figures;
    private final Municipalities municipalities;
    private final JdbcClient jdbc;

    @Autowired
    FiguresTests(Figures figures, Municipalities municipalities, JdbcClient jdbc) {
        this.figures = figures;
        this.municipalities = municipalities;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figure/population.csv", delimiter = ';', numLinesToSkip = 1)
    void knowsThePopulation(String area, String period, BigDecimal expected) {
        var value = figures.value("population", area, period).orElseThrow();

        assertThat(value.value()).isEqualTo(expected);
        assertThat(value.missing()).isEqualTo(expected == null ? "not_reported" : null);
        assertThat(value.source()).contains("SCB");
    }

    @Test
    void knowsBirthsDeathsAndMovesOf2023() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/figure/moves2023.csv"));
        String[] keys = lines.get(0).split(";");
        assertThat(lines).hasSize(14);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";");
            for (int i = 1; i < cells.length; i++) {
                assertThat(figures.value(keys[i], cells[0], "2023"))
                        .as(keys[i] + " " + cells[0])
                        .map(FigureValue::value)
                        .contains(new BigDecimal(cells[i]));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2020, 5", "2021, 6", "2022, 6", "2023, 2", "2024, 4"})
    void countsTheMunicipalitiesThatGrew(int year, int expected) {
        assertThat(municipalities.all().stream().filter(m -> change(m, year) > 0))
                .hasSize(expected);
    }

    @Test
    void saysThatFiveMunicipalitiesAreMissingIn2024() {
        assertThat(figures.values("population").stream()
                        .filter(v -> v.period().equals("2024") && v.isMissing())
                        .map(FigureValue::area))
                .containsExactly("0821", "0860", "0862", "0881", "0885");
    }

    @Test
    void sameNumberTwiceIsNoGrowth() {
        Municipality oskarshamn = municipalities.byCode("0882").orElseThrow();

        assertThat(change(oskarshamn, 2018)).isZero();
    }

    @Test
    void theTwelveAddUpToTheCounty() {
        Map<String, BigDecimal> county = known("08");
        assertThat(county).hasSize(25);
        for (int year = 2000; year <= 2023; year++) {
            String period = String.valueOf(year);
            BigDecimal sum = municipalities.all().stream()
                    .map(m -> known(m.code()).get(period))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(period).isEqualTo(county.get(period));
        }
    }

    @ParameterizedTest
    @CsvSource({"2020, 57, Fler till", "2021, 332, Fler till", "2022, 32, Fler till", "2023, -654, SCB"})
    void knowsTheCountysDomesticNet(String year, BigDecimal expected, String source) {
        var value = figures.value("net_domestic", "08", year).orElseThrow();

        assertThat(value.known()).isEqualTo(expected);
        assertThat(value.source()).startsWith(source);
    }

    @Test
    void ordersByAreaAndPeriod() {
        assertThat(figures.values("population", "0880"))
                .hasSize(25)
                .isSortedAccordingTo((a, b) -> a.period().compareTo(b.period()));
        assertThat(figures.values("population"))
                .hasSize(13 * 25)
                .startsWith(figures.values("population", "08").get(0));
    }

    @Test
    @Transactional
    void aRevisionIsReadInsteadOfTheFirstButNeverOverwritesIt() {
        jdbc.sql("""
                insert into figure_value (key, area_code, period, revision, value, source, fetched_at)
                values ('population', '0885', '2024', 2, 10701, 'Prov', '2027-02-22 23:30 UTC')
                """).update();

        var value = figures.value("population", "0885", "2024").orElseThrow();

        assertThat(value.known()).isEqualByComparingTo("10701");
        assertThat(value.revision()).isEqualTo(2);
        assertThat(value.fetched()).hasToString("2027-02-23");
        assertThat(figures.values("population", "0885")).hasSize(25);
        assertThatThrownBy(() -> jdbc.sql("update figure_value set value = 1 where area_code = '0885'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("insert only");
    }

    private long change(Municipality municipality, int year) {
        Map<String, BigDecimal> values = known(municipality.code());
        BigDecimal now = values.get(String.valueOf(year));
        return now == null
                ? 0
                : now.subtract(values.get(String.valueOf(year - 1))).longValueExact();
    }

    private Map<String, BigDecimal> known(String area) {
        return figures.values("population", area).stream()
                .filter(v -> !v.isMissing())
                .collect(toMap(FigureValue::period, FigureValue::known));
    }
}
