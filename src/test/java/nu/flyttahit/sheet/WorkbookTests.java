package nu.flyttahit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nu.flyttahit.sheet.Spreadsheets.Read;
import nu.flyttahit.site.Numbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class WorkbookTests {

    private static final Sheet SHEET = Sheet.of(
            List.of(Column.text("Sida"), Column.number("Besök"), Column.change("Förändring"), Column.share("Andel")),
            List.of(
                    Sheet.Row.of("=1+1", 5L, new BigDecimal("-3.5"), new BigDecimal("62.5")),
                    Sheet.Row.of("/kalmar", 3L, "ej jämförbar", new BigDecimal("37.5")),
                    Sheet.Row.of("/en", null, BigDecimal.ZERO, null)));

    @BeforeEach
    void inSwedish() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("sv-SE"));
    }

    @AfterEach
    void inAnyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void numbersAreNumbersAndTextIsTextAlsoWhenItLooksLikeAFormula() throws IOException {
        List<List<Read>> rows =
                Spreadsheets.read(new Workbook().add("Sidor", SHEET).bytes()).getOrDefault("Sidor", List.of());
        assertThat(rows.get(0)).extracting(Read::value).containsExactly("Sida", "Besök", "Förändring, %", "Andel, %");
        assertThat(rows.get(1))
                .containsExactly(
                        new Read("s", "=1+1"), new Read("n", "5"), new Read("n", "-3.5"), new Read("n", "62.5"));
        assertThat(rows.get(2)).contains(new Read("s", "ej jämförbar"));
    }

    @Test
    void namesOfSheetsAreOnesThatExcelTakes() throws IOException {
        var book = new Workbook()
                .add("Ett namn som är för långt för ett blad i Excel", SHEET)
                .add("Ett namn som är för långt för ett blad i Word", SHEET)
                .add("a/b", SHEET)
                .add("A/B", SHEET);
        assertThat(Spreadsheets.read(book.bytes()).keySet())
                .hasSize(4)
                .allSatisfy(
                        name -> assertThat(name).hasSizeLessThanOrEqualTo(31).doesNotContain("/"));
    }

    @Test
    void csvHoldsTheSameCells() {
        assertThat(SHEET.csv().toString())
                .isEqualTo(
                        "\ufeffSida;Besök;Förändring, %;Andel, %\r\n'=1+1;5;-3,5;62,5\r\n/kalmar;3;ej jämförbar;37,5\r\n/en;;0;\r\n");
    }

    @Test
    void peopleReadSignsDashesAndWords() {
        assertThat(SHEET.written(SHEET.rows().get(0), new Numbers()))
                .extracting(Sheet.Cell::text)
                .containsExactly("5", "\u22123,5\u00a0%", "62,5\u00a0%");
        assertThat(SHEET.written(SHEET.rows().get(1), new Numbers()))
                .extracting(Sheet.Cell::text)
                .containsExactly("3", "ej jämförbar", "37,5\u00a0%");
        assertThat(SHEET.written(SHEET.rows().get(2), new Numbers()))
                .extracting(Sheet.Cell::text)
                .containsExactly("–", "0,0\u00a0%", "–");
    }

    @Test
    void theLongestBarFillsItsPlace() {
        assertThat(SHEET.written(SHEET.rows().get(0), new Numbers()).get(2).bar())
                .isEqualTo(100);
        assertThat(SHEET.written(SHEET.rows().get(1), new Numbers()).get(2).bar())
                .isEqualTo(60);
    }
}
