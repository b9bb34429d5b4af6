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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFormTests {

    private static final Goal NUMBER = StatusTests.goal(Kind.NUMBER, ">", BigDecimal.TEN);
    private static final Goal SIGN = StatusTests.goal(Kind.SIGN, ">", BigDecimal.ZERO);
    private static final Goal COUNT = StatusTests.goal(Kind.COUNT_OF_TWELVE, ">=", BigDecimal.valueOf(7));
    private static final Goal DONE = StatusTests.goal(Kind.DONE, "=", BigDecimal.ONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"46 301|46301", "62,5|62.5", "−654|-654", "+332|332", "-3|-3", "0|0", "50000|50000"})
    void readsNumbersAsPeopleTypeThem(String typed, BigDecimal number) {
        assertThat(read(SIGN, typed).value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"många", "", "1e9", "1.2.3", "12-3", "NaN", "=1+1", "99999999999999999"})
    void readsNothingElseAsANumber(String typed) {
        assertThat(read(NUMBER, typed).fault()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"ja, 1", "Nej, 0"})
    void readsYesAndNo(String typed, BigDecimal number) {
        assertThat(read(DONE, typed).value()).isEqualByComparingTo(number);
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
        assertThat(ResultForm.of(NUMBER, standing).read(NUMBER).says(standing)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"saknas, not_reported", "Ej tillämpligt, not_applicable", "ej jämförbart, not_comparable"})
    void readsWhyThereIsNoNumber(String typed, String code) {
        assertThat(read(NUMBER, typed))
                .extracting(TypedResult::value, TypedResult::missing)
                .containsExactly(null, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4|5|4|5", "4||4|0", "minst 4, uppgift saknas för 5||4|5", "12|0|12|0", "0|12|0|12"})
    void readsACountWithHowManyAreMissing(String typed, String missing, BigDecimal value, int count) {
        assertThat(form("2023", typed, missing).read(COUNT))
                .satisfies(read -> assertThat(read.value()).isEqualByComparingTo(value))
                .extracting(TypedResult::missingCount)
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"13|", "-1|", "6,5|", "8|5", "minst 9, uppgift saknas för 4|"})
    void aCountIsAtMostTwelveTogetherWithThoseThatAreMissing(String typed, String missing) {
        assertThat(form("2023", typed, missing).read(COUNT).fault()).isNotNull();
    }

    @Test
    void asksWhatAPointMeansInsteadOfGuessing() {
        assertThat(read(NUMBER, "50.000").fault()).contains("två sätt");
        assertThat(read(NUMBER, "62.5").value()).isEqualByComparingTo("62.5");
    }

    private static TypedResult read(Goal goal, String typed) {
        return form("2023", typed).read(goal);
    }

    private static ResultForm form(String period, String value) {
        return form(period, value, "");
    }

    private static ResultForm form(String period, String value, String missing) {
        return new ResultForm(period, value, "2023-12-31", false, "SCB", "", 0, missing);
    }
}
