package nu.flyttahit.redirect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class RedirectAdminTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    AddressImport imports;

    @Autowired
    Redirects redirects;

    private SignedIn leader;
    private String old;

    @BeforeEach
    void prepare() {
        leader = people.leader();
        old = "/gammal-" + UUID.randomUUID();
    }

    @Test
    void anOldAddressLeadsToThePageInWhateverSpelling() {
        assertThat(add(old, "/kalmar")).hasStatus(302);
        assertThat(mvc.get().uri(old.toUpperCase(java.util.Locale.ROOT) + "/?a=b"))
                .hasStatus(301)
                .hasHeader("Location", "/kalmar?a=b");
    }

    @Test
    void removingItTwiceIsHarmless() {
        add(old, "https://www.example.com/x");
        assertThat(redirects.now(old)).hasValue("https://www.example.com/x");
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri("/admin/omdirigeringar/borttagning")
                            .with(signedIn(leader))
                            .with(csrf())
                            .param("fran", old))
                    .hasStatus(302);
        }
        assertThat(redirects.now(old)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/kalmar,/nybro,finns en publicerad sida",
        "gammal,/nybro,Skriv den gamla adressen",
        "/admin/hej,/nybro,hör till webbplatsen själv",
        "/gammal?sida=1,/nybro,frågetecken",
        "/gammal,/finns-inte-alls,ingen publicerad sida",
        "/gammal,http://example.com,börja med https",
        "/gammal,javascript:alert(1),ingen publicerad sida",
        "/gammal,https://flyttahit.nu/gammal,ingen publicerad sida",
        "/gammal,//evil.example,ingen publicerad sida",
        "/%00,/nybro,frågetecken"
    })
    void whatCannotBeIsSaidAtTheFieldAndWhatWasTypedStays(String from, String to, String sentence) {
        MvcTestResult answer = add(from, to);
        assertThat(answer).hasStatus(422).bodyText().contains(sentence);
        assertThat(redirects.now("/gammal")).isEmpty();
    }

    @Test
    void aFileIsShownFirstThenBroughtInOnceAndTakenBackWhole() {
        String text = "fran;till\r\n%s;/kalmar\r\nhttps://www.flyttahit.nu%s-två/;/en/nybro\r\n".formatted(old, old);
        assertThat(preview(text.getBytes(Charset.forName("windows-1252"))))
                .hasStatusOk()
                .bodyText()
                .contains("2 nya adresser", "Läs in adresserna");
        assertThat(redirects.now(old)).isEmpty();
        long id = imports.bringIn("gamla.csv", text, leader).orElseThrow();
        assertThat(imports.bringIn("gamla.csv", text, leader)).isEmpty();
        assertThat(redirects.now(old + "-tva")).hasValue("/en/nybro");
        assertThat(imports.undo(id, leader)).isEqualTo(2);
        assertThat(imports.undo(id, leader)).isZero();
        assertThat(redirects.now(old)).isEmpty();
    }

    @Test
    void aFileWithOneFaultBringsNothingAndNamesTheLine() {
        String text = "\ufefffran,till\n%s,/kalmar\n/x,/finns-inte\n%s,/nybro\nensam\n".formatted(old, old);
        assertThat(preview(text.getBytes(UTF_8)))
                .bodyText()
                .contains("Rad 3", "Rad 4", "redan på rad 2", "Rad 5", "två kolumner")
                .doesNotContain("Läs in adresserna");
        assertThat(imports.bringIn("fel.csv", text, leader)).isEmpty();
        assertThat(redirects.now(old)).isEmpty();
    }

    @Test
    void aFileThatLeadsInACircleBringsNothing() {
        for (String text :
                List.of("%1$s;%1$s\n", "%1$s;%1$s-b\n%1$s-b;%1$s\n", "%1$s;%1$s-b\n%1$s-b;%1$s-c\n%1$s-c;%1$s\n")) {
            String file = "fran;till\n" + text.formatted(old);
            assertThat(preview(file.getBytes(UTF_8))).hasStatusOk().bodyText().doesNotContain("Läs in adresserna");
            assertThat(imports.bringIn("ring.csv", file, leader)).isEmpty();
            assertThat(mvc.get().uri(old)).hasStatus(404);
        }
        add(old, "/kalmar");
        imports.bringIn("ring.csv", "fran;till\n%1$s;%1$s-b\n%1$s-b;%1$s\n".formatted(old), leader);
        assertThat(redirects.now(old)).as("what led right before").hasValue("/kalmar");
    }

    private MvcTestResult preview(byte[] file) {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                        "/admin/import/adresser/forhandsgranskning")
                .file(new MockMultipartFile("fil", "gamla.csv", "text/csv", file))
                .with(signedIn(leader))
                .with(csrf()));
    }

    private MvcTestResult add(String from, String to) {
        return mvc.post()
                .uri("/admin/omdirigeringar")
                .with(signedIn(leader))
                .with(csrf())
                .param("fran", from)
                .param("till", to)
                .exchange();
    }
}
