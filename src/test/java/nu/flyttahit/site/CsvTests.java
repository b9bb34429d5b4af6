package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void isWhatASwedishSpreadsheetOpens() {
        String text = new Csv("område", "resultat")
                .row("Flyttnetto; län", new BigDecimal("-654"))
                .rows(List.of(new Object[] {"Täthet", new BigDecimal("19.40")}, new Object[] {"Saknas", null}))
                .toString();

        assertThat(text).isEqualTo("\ufeffområde;resultat\r\n\"Flyttnetto; län\";-654\r\nTäthet;19,4\r\nSaknas;\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46 480 44 80 00", "-2+3", "@SUM(A1)", "\tx", "\r=1", "=HYPERLINK(\"x\";\"y\")"})
    void noCellRunsAsAFormula(String text) {
        String cell = new Csv("a").row(text).toString().substring("\ufeffa\r\n".length());

        assertThat(cell.replaceFirst("^\"", "")).startsWith("'");
    }

    @Property
    void aCellNeverStartsAFormulaAndNeverEndsItsRow(@ForAll String text) {
        String cell = new Csv("a").row(text, "z").toString().substring("\ufeffa\r\n".length());

        assertThat(cell)
                .endsWith(";z\r\n")
                .doesNotStartWith("=")
                .doesNotStartWith("@")
                .doesNotStartWith("+");
        String inside = cell.substring(0, cell.length() - ";z\r\n".length());
        boolean quoted = inside.startsWith("\"") && inside.endsWith("\"") && inside.length() > 1;
        assertThat(quoted || !inside.matches("(?s).*[;\"\r\n].*")).isTrue();
        assertThat(quoted ? inside.substring(1, inside.length() - 1).replace("\"\"", "\"") : inside)
                .isIn(text, "'" + text);
    }

    @Test
    void numbersKeepTheirSign() {
        assertThat(new Csv("a").row(-3, 2.5, 10L).toString()).endsWith("-3;2,5;10\r\n");
    }
}
