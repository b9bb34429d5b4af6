package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** In the tables an underscore stands for the no-break space, which nobody sees in a source file. */
class NumbersTests {

    private final Numbers numbers = new Numbers();

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0|0", "999|999|999", "5921|5_921|5,921", "490892|490_892|490,892", "-1044|−1_044|−1,044"})
    void writesWholeNumbersInBothLanguages(long value, String swedish, String english) {
        assertThat(inSwedish(() -> numbers.whole(value))).isEqualTo(swedish.replace('_', '\u00a0'));
        assertThat(inEnglish(() -> numbers.whole(value))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"332|+332", "-654|−654", "0|0", "12500|+12_500"})
    void signsChanges(long value, String expected) {
        assertThat(inSwedish(() -> numbers.signed(value))).isEqualTo(expected.replace('_', '\u00a0'));
    }

    @Test
    void roundsHalfUpAndNeverWritesMinusZero() {
        assertThat(inSwedish(() -> numbers.decimal(new BigDecimal("15.85"), 1))).isEqualTo("15,9");
        assertThat(inEnglish(() -> numbers.decimal(new BigDecimal("15.85"), 1))).isEqualTo("15.9");
        assertThat(inSwedish(() -> numbers.decimal(new BigDecimal("-0.04"), 1))).isEqualTo("0,0");
        assertThat(inSwedish(() -> numbers.plain(new BigDecimal("2.50")))).isEqualTo("2,5");
        assertThat(inSwedish(() -> numbers.plain(new BigDecimal("1E+3")))).isEqualTo("1\u00a0000");
    }

    @Property
    void keepsTheValueAndNeverBreaksALine(@ForAll long value) {
        String text = Numbers.format(value, 0, Locale.forLanguageTag("sv"));

        assertThat(text).doesNotContain(" ").doesNotContain("-");
        assertThat(Long.parseLong(text.replace("\u00a0", "").replace('−', '-'))).isEqualTo(value);
    }

    private static String inSwedish(Supplier<String> text) {
        LocaleContextHolder.setLocale(LanguageFromPath.SWEDISH);
        return text.get();
    }

    private static String inEnglish(Supplier<String> text) {
        LocaleContextHolder.setLocale(LanguageFromPath.ENGLISH);
        return text.get();
    }
}
