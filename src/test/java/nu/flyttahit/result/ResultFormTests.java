package nu.flyttahit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goal.Kind;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.StatusTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFormTests {

    private static final Goal NUMBER = StatusTests.goal(Kind.NUMBER, ">", BigDecimal.TEN);
    private static final Goal DONE = StatusTests.goal(Kind.DONE, "=", BigDecimal.ONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"46 301|46301", "62,5|62.5", "−654|-654", "+332|332", "-3|-3", "0|0", "50000|50000"})
    void readsNumbersAsPeopleTypeThem(String typed, BigDecimal number) {
        assertThat(form("2023", typed).number(NUMBER))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"många", "", "1e9", "1.2.3", "12-3", "NaN", "=1+1", "99999999999999999"})
    void readsNothingElseAsANumber(String typed) {
        assertThat(form("2023", typed).number(NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ja, 1", "Nej, 0"})
    void readsYesAndNo(String typed, BigDecimal number) {
        assertThat(form("2023", typed).number(DONE)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, true",
        "2023-2024, true",
        "2023–2024, true",
        "2024–2023, false",
        "23, false",
        "2023-12, false",
        "i fjol, false"
    })
    void readsYearsAndSpans(String typed, boolean read) {
        assertThat(form(typed, "1").hasPeriod()).isEqualTo(read);
    }

    @Property
    void readsBackWhatItWrote(@ForAll @BigRange(min = "0", max = "999999999") @Scale(2) BigDecimal value) {
        Result standing = new Result(
                "g",
                "2023",
                1,
                value,
                null,
                0,
                LocalDate.of(2023, 12, 31),
                false,
                "",
                "entered",
                "",
                null,
                null,
                java.time.OffsetDateTime.parse("2024-01-01T00:00Z"));
        assertThat(ResultForm.of(NUMBER, standing).number(NUMBER).orElseThrow()).isEqualByComparingTo(value);
    }

    private static ResultForm form(String period, String value) {
        return new ResultForm(period, value, "2023-12-31", false, "SCB", "", 0);
    }
}
