package nu.flyttahit.export;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.ArchiveProperties;
import nu.flyttahit.archive.OpenedArchive;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.media.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class ExportTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    TestPages pages;

    @Autowired
    EditedPages edited;

    @Autowired
    Drafting drafting;

    @Autowired
    Publishing publishing;

    @Autowired
    PageVariantRepository variants;

    @Autowired
    Shelf shelf;

    @Autowired
    ArchiveProperties limits;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private SignedIn editor;
    private int page;

    @BeforeEach
    void prepare() {
        editor = people.editorOf("kalmar");
        page = pages.draft();
    }

    @Test
    void aLivePageComesWithItsDraft() throws IOException {
        publishing.publish(variants.findById(page).orElseThrow());
        write(pages.text("Andra texten"));
        PageFile file = exported(page, false).pages().get(0).content();
        assertThat(file.seenByVisitors()).isTrue();
        assertThat(file.title()).isEqualTo("Första texten");
        assertThat(file.draft()).isNotNull();
        assertThat(file.draft().title()).isEqualTo("Andra texten");
    }

    @Test
    void aSectionComesWithWhatLiesBelowAndAPageAlone() throws IOException {
        int below = pages.draft(page, "article");
        assertThat(exported(page, true).pages())
                .extracting(found -> found.content().path())
                .containsExactlyInAnyOrder(path(page), path(below));
        assertThat(exported(page, false).pages()).hasSize(1);
    }

    @Test
    void picturesAndFilesOfThePageComeAlong() throws IOException {
        long picture = shelf.picture("kalmar");
        long other = shelf.picture("kalmar");
        write(withPicture(picture));
        assertThat(exported(page, false).media())
                .singleElement()
                .satisfies(
                        media -> assertThat(media.number()).isEqualTo(picture).isNotEqualTo(other));
    }

    @Test
    void peopleComeOnlyWhenChosenAndThenItStandsInTheLog() throws IOException {
        String key = "person-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into page_contact (key, owner_id, name, role)
                        values (?, (select id from organisation where slug = 'kalmar'), 'Prov Person', 'Prövare')
                        """).param(key).update();
        write(withContact(key));
        assertThat(exported(page, false).people()).isEmpty();
        assertThat(logged()).containsExactly("sparade utkast", "exporterade innehåll");
        assertThat(archive(export(page, false, true)).people())
                .singleElement()
                .satisfies(person -> assertThat(person.key()).isEqualTo(key));
        assertThat(logged()).endsWith("exporterade innehåll", "exporterade kontaktpersoner");
    }

    @Test
    void onlyTheProjectLeaderTakesEverythingOut() {
        assertThat(mvc.post().uri("/admin/export").with(signedIn(editor)).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/admin/export").with(signedIn(editor)))
                .hasStatusOk()
                .bodyText()
                .contains(path(page))
                .doesNotContain("Allt innehåll", "(/vimmerby)");
    }

    /** A site with many pictures is far larger than the memory that a page may have. */
    @Test
    void theFileLeavesWhileItIsWritten() {
        assertThat(export(page, false, false).getResponse().containsHeader("Content-Length"))
                .isFalse();
        assertThat(export(page, false, false).getResponse().isCommitted()).isTrue();
    }

    @Test
    void pagesOfOthersBelowOwnOnesStayWhereTheyAre() throws IOException {
        int below = pages.draft(page, "article");
        jdbc.sql("""
                        update page set owner_id = (select id from organisation where slug = 'vimmerby')
                        where id = (select page_id from page_variant where id = ?)
                        """).param(below).update();
        assertThat(exported(page, true).pages()).hasSize(1);
    }

    private Archive exported(int variant, boolean below) throws IOException {
        return archive(export(variant, below, false));
    }

    private Archive archive(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        Path zip = Files.write(
                folder.resolve(UUID.randomUUID() + ".zip"), answer.getResponse().getContentAsByteArray());
        try (var opened = OpenedArchive.open(zip, limits)) {
            assertThat(opened.faults()).isEmpty();
            return opened.archive();
        }
    }

    private MvcTestResult export(int variant, boolean below, boolean withPeople) {
        return mvc.post()
                .uri("/admin/export")
                .with(signedIn(editor))
                .with(csrf())
                .param("sida", Integer.toString(variant))
                .param("under", Boolean.toString(below))
                .param("kontakter", Boolean.toString(withPeople))
                .exchange();
    }

    private void write(Content text) {
        assertThat(drafting.save(
                        page, before -> text, edited.find(page).orElseThrow().version(), editor))
                .isPresent();
    }

    private static Content withPicture(long number) {
        return new Content("Bild", "En bild.", Map.of(), """
                [{"type":"picture","id":"b","v":1,"media":%d,"alt":"decorative","html":""}]""".formatted(number));
    }

    private static Content withContact(String key) {
        return new Content("Person", "En person.", Map.of(), """
                [{"type":"contact","id":"k","v":1,"contact":"%s","html":""}]""".formatted(key));
    }

    private String path(int variant) {
        return edited.find(variant).orElseThrow().path();
    }

    private java.util.List<String> logged() {
        return jdbc.sql("select what from audit_event where subject = ? order by id")
                .param(path(page))
                .query(String.class)
                .list();
    }
}
