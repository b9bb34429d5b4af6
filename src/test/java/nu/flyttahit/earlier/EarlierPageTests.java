package nu.flyttahit.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.time.LocalDate;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class EarlierPageTests {

    private static final String ADDRESS = "/admin/statistik/tidigare";
    private static final String FILE = "Månad;Besök;Sidvisningar\nmaj 2003;1 234;5 678\njuni 2003;1 300;6 000\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leader;

    @BeforeEach
    void leader() {
        leader = people.leader();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from visit_imported where import_id is not null").update();
        jdbc.sql("delete from earlier_import").update();
    }

    @Test
    void looksAtAFileReadsItInAndUndoesIt() {
        var file = new MockMultipartFile(
                "fil", "besok 2003.csv", "text/csv", FILE.getBytes(Charset.forName("windows-1252")));
        assertThat(mvc.post()
                        .uri(ADDRESS + "/fil")
                        .multipart()
                        .file(file)
                        .with(csrf())
                        .with(People.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("besok 2003.csv", "2 rader. 4 tal att läsa in", "2003-05", "1\u00a0234", "Så räknade källan")
                .doesNotContain("Något behöver rättas");
        assertThat(stored()).isZero();

        assertThat(send("/granskning", "", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv källan", "Skriv hur källan räknade");
        assertThat(send("/granskning", "Räknaren", "Okänt"))
                .hasStatusOk()
                .bodyText()
                .contains("Läs in 4 tal");
        assertThat(stored()).as("a dry run").isZero();

        assertThat(send("", "Räknaren", "Okänt")).hasRedirectedUrl(ADDRESS);
        assertThat(stored()).isEqualTo(4);
        assertThat(send("", "Annan källa", "Okänt")).hasStatus(422).bodyText().contains("Samma fil lästes in");
        assertThat(stored()).isEqualTo(4);
        assertThat(mvc.get().uri(ADDRESS).with(People.signedIn(leader)))
                .bodyText()
                .contains("Räknaren", "2003-05 – 2003-06, 2 st", "2\u00a0534", "46\u00a0301", "prov.csv");

        long id =
                jdbc.sql("select max(id) from earlier_import").query(Long.class).single();
        assertThat(mvc.post().uri(ADDRESS + "/" + id + "/angra").with(csrf()).with(People.signedIn(leader)))
                .hasRedirectedUrl(ADDRESS);
        assertThat(stored()).isZero();
        assertThat(jdbc.sql("select value from visit_imported where period = '2021' and scope = 'site'")
                        .query(Long.class)
                        .single())
                .isEqualTo(46_301);
        assertThat(send("/granskning", "Räknaren", "Okänt")).bodyText().contains("Läs in 4 tal");
    }

    @Test
    void aSourceSaysOnlyOnceWhatADayHeld() {
        assertThat(send("", "Räknaren", "Okänt")).hasRedirectedUrl(ADDRESS);
        String years = "År;Besök;Sidvisningar\n2003;15 000;50 000\n";
        assertThat(sendText("", years, "Räknaren"))
                .hasStatus(422)
                .bodyText()
                .contains("Samma källa har redan ett tal för 2003-0");
        assertThat(sendText("", years, "En annan")).hasRedirectedUrl(ADDRESS);
    }

    @Test
    void takesWhatIsPastedAndSaysWhenThereIsNothing() {
        assertThat(mvc.post()
                        .uri(ADDRESS + "/fil")
                        .param("text", "Datum\tBesök\n2003-05-01\t<b>7\n")
                        .with(csrf())
                        .with(People.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("Inklistrad tabell", "Rad 2, Besök", "”&lt;b&gt;7” är inget helt tal");
        assertThat(mvc.post().uri(ADDRESS + "/fil").with(csrf()).with(People.signedIn(leader)))
                .hasStatus(422)
                .bodyText()
                .contains("klistra in tabellen");
        assertThat(mvc.post().uri(ADDRESS).with(csrf()).with(People.signedIn(leader)))
                .hasStatus(400);
    }

    @Test
    void saysThatASpreadsheetIsNoTextTable() {
        byte[] excel = {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, '!', 0};
        assertThat(mvc.post()
                        .uri(ADDRESS + "/fil")
                        .multipart()
                        .file(new MockMultipartFile("fil", "besok.xlsx", null, excel))
                        .with(csrf())
                        .with(People.signedIn(leader)))
                .hasStatus(422)
                .bodyText()
                .contains("spara den som CSV");
    }

    /** Twenty thousand figures beside twenty thousand that stand: one question each takes minutes. */
    @Test
    @Timeout(120)
    void holdsALargeFileAgainstWhatStandsAtOnce() {
        jdbc.sql("""
                        insert into visit_imported (metric, scope, period, value, source, definition, imported_by, import_id)
                        select 'visits', 'site', to_char(date '1996-01-01' + i / 2, 'YYYY-MM-DD'), i, 'Räknaren ' || i % 2, '', '', :id
                        from generate_series(0, 19999) i
                        """).param("id", anImport()).update();
        var text = new StringBuilder("Datum;Besök;Sidvisningar\n");
        LocalDate.of(1996, 1, 1)
                .datesUntil(LocalDate.of(2023, 5, 19))
                .forEach(day -> text.append(day).append(";1;2\n"));
        assertThat(sendText("/granskning", text.toString(), "Räknaren 1"))
                .hasStatusOk()
                .bodyText()
                .contains("Tabellen har 10000 fel", "Samma källa har redan ett tal för 1996-01-01");
    }

    private long anImport() {
        return jdbc.sql("""
                        insert into earlier_import (file_name, file_hash, source, definition, figures, account_id, imported_at)
                        values ('', repeat('0', 64), '', '', 0, :who, now()) returning id
                        """).param("who", leader.id()).query(Long.class).single();
    }

    private MvcTestResult send(String address, String source, String definition) {
        return send(address, FILE, source, definition);
    }

    private MvcTestResult sendText(String address, String text, String source) {
        return send(address, text, source, "Okänt");
    }

    private MvcTestResult send(String address, String text, String source, String definition) {
        return mvc.post()
                .uri(ADDRESS + address)
                .param("name", "prov.csv")
                .param("text", text)
                .param("source", source)
                .param("definition", definition)
                .param("period", "0")
                .param("page", "-1")
                .param("visits", "1")
                .param("views", "2")
                .param("uniques", "-1")
                .with(csrf())
                .with(People.signedIn(leader))
                .exchange();
    }

    private int stored() {
        return jdbc.sql("select count(*)::int from visit_imported where import_id is not null")
                .query(Integer.class)
                .single();
    }
}
