package nu.flyttahit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import nu.flyttahit.SiteTest;
import nu.flyttahit.municipality.Municipalities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One krona for every inhabitant of 2019. */
@SiteTest
class FinancingTests {

    @Autowired
    Figures figures;

    @Autowired
    Municipalities municipalities;

    @Autowired
    MockMvcTester mvc;

    @Test
    void eachPayerPaysAKronaPerInhabitantAndTheRegionAsMuchAsAll() {
        Financing money = Financing.of(figures, municipalities).orElseThrow();
        Map<String, Long> paid = new LinkedHashMap<>();
        money.municipalities().forEach(share -> paid.put(share.name(), share.kronor()));
        assertThat(paid)
                .containsExactly(
                        Map.entry("Kalmar", 69_467L),
                        Map.entry("Västervik", 36_679L),
                        Map.entry("Oskarshamn", 27_102L),
                        Map.entry("Nybro", 20_318L),
                        Map.entry("Vimmerby", 15_647L),
                        Map.entry("Mörbylånga", 15_249L),
                        Map.entry("Hultsfred", 14_224L),
                        Map.entry("Mönsterås", 13_430L),
                        Map.entry("Borgholm", 10_839L),
                        Map.entry("Emmaboda", 9_445L),
                        Map.entry("Torsås", 7_125L),
                        Map.entry("Högsby", 5_921L));
        assertThat(money.region()).isEqualTo(245_446);
        assertThat(money.total()).isEqualTo(490_892);
        assertThat(money.percent(money.region())).isEqualTo(new BigDecimal("50.0"));
        assertThat(money.percent(69_467)).isEqualTo(new BigDecimal("14.2"));
    }

    @Test
    void thePageShowsEveryPayerWithItsShare() {
        assertThat(mvc.get().uri("/fler-till-kalmar-lan/finansiering"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "490\u00a0892",
                        "245\u00a0446",
                        "69\u00a0467",
                        "14,2\u00a0%",
                        "5\u00a0921",
                        "1,2\u00a0%",
                        "50,0\u00a0%");
    }
}
