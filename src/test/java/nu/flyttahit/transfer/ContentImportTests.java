package nu.flyttahit.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.archive.Fault;
import nu.flyttahit.archive.MediaFile;
import nu.flyttahit.archive.PersonFile;
import nu.flyttahit.archive.RedirectFile;
import nu.flyttahit.archive.Zips;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.intake.Plan;
import nu.flyttahit.media.Shelf;
import nu.flyttahit.picture.Samples;
import nu.flyttahit.redirect.Redirects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class ContentImportTests {

    private static final String BLOCK =
            "{\"type\":\"notice\",\"id\":\"n\",\"v\":1,\"heading\":\"Obs\",\"kind\":\"info\",\"html\":\"<p>Hej</p>\"}";

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
    Redirects redirects;

    @Autowired
    Shelf shelf;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leader;
    private String path;

    @BeforeEach
    void prepare() {
        leader = people.leader();
        path = "/prov-" + UUID.randomUUID();
    }

    @Test
    void aNewPageIsShownFirstAndThenBroughtInAsADraft() throws IOException {
        Upload looked = imports.looked(page("Ny sida", BLOCK), leader);
        assertThat(imports.plan(looked).pages()).singleElement().satisfies(page -> {
            assertThat(page.kind()).isEqualTo(Plan.Kind.NEW);
            assertThat(page.publishable()).isTrue();
        });
        assertThat(mvc.get().uri("/admin/import/innehall/" + looked.id()).with(signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("Nya sidor: 1", path, "Genomför", "Publicera också");
        assertThat(variantAt(path)).isNull();
        assertThat(imports.applied(looked, false, leader).isDone()).isTrue();
        assertThat(row(path).title()).isEqualTo("Ny sida");
        assertThat(row(path).live()).isFalse();
        assertThat(kinds(path)).containsExactly("IMPORTED");
    }

    @Test
    void publishingWhenChosenBringsItToVisitors() throws IOException {
        imports.applied(imports.looked(page("Ny sida", BLOCK), leader), true, leader);
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains("Ny sida");
    }

    @Test
    void aPageWithAFaultStaysADraftAlsoWhenPublishingIsChosen() throws IOException {
        Upload done = imports.applied(imports.looked(page("", BLOCK), leader), true, leader);
        assertThat(done.isDone()).isTrue();
        assertThat(row(path).live()).isFalse();
    }

    @Test
    void nothingIsOverwrittenAndUndoingGivesTheTextBack() throws IOException {
        int variant = livePage();
        String at = edited.find(variant).orElseThrow().path();
        Upload looked = imports.looked(page(at, "Annan rubrik", BLOCK), leader);
        assertThat(imports.plan(looked).pages())
                .singleElement()
                .satisfies(page -> assertThat(page.changes())
                        .contains("rubriken", "nytt block ”Obs”", "blocket ”Mellanrubrik” tas bort"));
        imports.applied(looked, true, leader);
        assertThat(row(at).title()).isEqualTo("Annan rubrik");
        assertThat(row(at).state()).isEqualTo(EditedPages.State.LIVE);
        assertThat(mvc.post()
                        .uri("/admin/import/innehall/%d/angra".formatted(looked.id()))
                        .with(signedIn(leader))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(row(at).title()).isEqualTo("Första texten");
        assertThat(row(at).state()).isEqualTo(EditedPages.State.LIVE);
        assertThat(kinds(at)).containsExactly("SAVED", "IMPORTED");
    }

    @Test
    void undoingLeavesWhatSomebodyHasWrittenSince() throws IOException {
        Upload done = imports.applied(imports.looked(page("Ny sida", BLOCK), leader), false, leader);
        EditedPages.Row row = row(path);
        drafting.save(row.variantId(), before -> pages.text("Skrivet sedan"), row.version(), leader);
        assertThat(imports.undone(done, leader)).anyMatch(sentence -> sentence.contains("någon har ändrat den"));
        assertThat(row(path).title()).isEqualTo("Skrivet sedan");
        assertThat(imports.undone(done, leader)).isEmpty();
    }

    @Test
    void undoingThrowsNewPagesAway() throws IOException {
        Upload done = imports.applied(imports.looked(page("Ny sida", BLOCK), leader), true, leader);
        imports.undone(done, leader);
        assertThat(variantAt(path)).isNull();
        assertThat(mvc.get().uri(path)).hasStatus(404);
    }

    @Test
    void somethingThatChangedMeanwhileStopsAllOfIt() throws IOException {
        int variant = livePage();
        String at = edited.find(variant).orElseThrow().path();
        var files = new LinkedHashMap<String, byte[]>();
        files.put("pages/a.json", json(path, "Ny sida", BLOCK));
        files.put("pages/b.json", json(at, "Annan rubrik", BLOCK));
        Upload looked = imports.looked(Zips.whole(files), leader);
        drafting.save(
                variant,
                before -> pages.text("Mellan"),
                edited.find(variant).orElseThrow().version(),
                leader);
        Upload after = imports.applied(looked, false, leader);
        assertThat(after.isReady()).isTrue();
        assertThat(after.problem()).contains("Inget är inläst");
        assertThat(variantAt(path)).isNull();
        assertThat(row(at).title()).isEqualTo("Mellan");
        assertThat(imports.applied(after, false, leader).isDone()).isTrue();
        assertThat(row(at).title()).isEqualTo("Annan rubrik");
    }

    @Test
    void pressingTwiceBringsItInOnce() throws IOException {
        Upload looked = imports.looked(page("Ny sida", BLOCK), leader);
        imports.applied(looked, false, leader);
        imports.applied(looked, false, leader);
        assertThat(kinds(path)).hasSize(1);
    }

    @Test
    void ofTwoAtTheSameTimeOneIsCarriedOutAndTheOtherSaysWhy() throws IOException {
        Upload one = imports.looked(page("Den ena", BLOCK), leader);
        Upload other = imports.looked(page("Den andra", BLOCK), leader);
        List<Upload> ended = imports.appliedTogether(List.of(one, other), leader);
        assertThat(ended).extracting(Upload::state).containsExactlyInAnyOrder(Upload.State.DONE, Upload.State.READY);
        assertThat(ended)
                .filteredOn(Upload::isReady)
                .singleElement()
                .satisfies(upload -> assertThat(upload.problem()).contains("Inget är inläst"));
        assertThat(kinds(path)).hasSize(1);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        byte[] zip = page("Ny sida", BLOCK);
        imports.applied(imports.looked(zip, leader), true, leader);
        Plan again = imports.plan(zip, leader);
        assertThat(again.changesNothing()).isTrue();
    }

    @Test
    void picturesComeInOnceAndTextsShowThemByTheirNumberHere() throws IOException {
        byte[] picture = Samples.jpeg(31, 17);
        String block = "{\"type\":\"picture\",\"id\":\"b\",\"v\":1,\"media\":7,\"alt\":\"decorative\",\"html\":\"\"}";
        var files = new LinkedHashMap<String, byte[]>();
        files.put("pages/prov.json", json(path, "Med bild", block));
        files.put("media.json", Zips.json(List.of(media(7, "media/7.jpg"))));
        files.put("media/7.jpg", picture);
        Upload done = imports.applied(imports.looked(Zips.whole(files), leader), false, leader);
        assertThat(done.isDone()).isTrue();
        String number = jdbc.sql("select target from content_reference where target_kind = 'MEDIA' and variant_id = ?")
                .param(variantAt(path))
                .query(String.class)
                .single();
        assertThat(shelf.file(picture, "samma.jpg", "kalmar")).isEqualTo(Long.parseLong(number));
        Plan again = imports.plan(Zips.whole(files), leader);
        assertThat(again.newMedia()).isZero();
        assertThat(again.pages())
                .singleElement()
                .satisfies(page -> assertThat(page.kind()).isEqualTo(Plan.Kind.DRAFTED));
    }

    @Test
    void peopleAndOldAddressesComeInButNeverOverwrite() throws IOException {
        String key = "person-" + UUID.randomUUID();
        String old = "/gammal-" + UUID.randomUUID();
        redirects.leadOut(old + "-upptagen", "https://example.com/", "Prov");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("pages/prov.json", json(path, "Ny sida", BLOCK));
        files.put(
                "contacts.json",
                Zips.json(List.of(new PersonFile(key, "kalmar", "Prov", "Prövare", null, null, null))));
        files.put(
                "redirects.json",
                Zips.json(List.of(new RedirectFile(old, path, "x"), new RedirectFile(old + "-upptagen", path, "x"))));
        Upload done = imports.applied(imports.looked(Zips.whole(files), leader), true, leader);
        assertThat(done.isDone()).isTrue();
        assertThat(redirects.now(old)).hasValue(path);
        assertThat(redirects.now(old + "-upptagen")).hasValue("https://example.com/");
        imports.undone(done, leader);
        assertThat(redirects.now(old)).isEmpty();
        assertThat(jdbc.sql("select count(*) from page_contact where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"owner\":\"kalmar\" | \"owner\":\"stockholm\" | Ägaren ”stockholm” finns inte",
                "\"locale\":\"sv\" | \"locale\":\"de\" | Språket ska vara sv eller en",
                "\"locale\":\"sv\" | \"locale\":\"en\" | ligger under /en",
                "\"path\":\"/prov | \"path\":\"/Prov | a–z",
                "\"path\":\"/prov | \"path\":\"/jobb/prov | upptagen av en del",
                "\"path\":\"/prov | \"path\":\"/finns-inte/prov | varken finns i filen eller här",
                "\"type\":\"page\" | \"type\":\"municipality\" | kan inte vara av typen",
                "\"type\":\"notice\" | \"type\":\"karusell\" | Blocktypen ”karusell” finns inte här",
                "\"kind\":\"info\", | '' | Fältet kind saknas",
                "\"html\":\"<p>Hej</p>\" | \"html\":7 | Fältet html ska vara en text",
                "\"id\":\"n\" | \"id\":\"\" | ska ha ett id",
                "\"blocks\":[ | \"blocks\":[BLOCK, | samma id",
                "\"blocks\":[ | \"blocks\":[{\"type\":\"picture\",\"id\":\"b\",\"v\":1,\"media\":5,\"alt\":\"decorative\",\"html\":\"\"}, | Bild nummer 5 finns inte",
                "\"blocks\":[ | \"blocks\":[{\"type\":\"links\",\"id\":\"l\",\"v\":1,\"items\":[{\"title\":\"x\",\"url\":\"javascript:alert(1)\"}]}, | går inte att länka till"
            })
    void aFaultStopsItAndIsSaidWithFileAndPlace(String before, String after, String sentence) throws IOException {
        String json = new String(json(path, "Ny sida", BLOCK), UTF_8);
        assertThat(json).contains(before);
        Upload looked = imports.looked(Zips.page(json.replace(before, after.replace("BLOCK", BLOCK))), leader);
        assertThat(looked.isFaulty()).isTrue();
        assertThat(looked.faults())
                .anySatisfy(fault -> assertThat(fault.sentence()).contains(sentence))
                .allSatisfy(fault -> assertThat(fault.file()).isEqualTo("pages/prov.json"));
        assertThat(mvc.get().uri("/admin/import/innehall/" + looked.id()).with(signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("Filen har", "Inget är inläst");
        assertThat(imports.applied(looked, false, leader).isFaulty()).isTrue();
        assertThat(variantAt(path)).isNull();
    }

    @Test
    void filesThatLieAboutWhatTheyAreAreRefused() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("pages/prov.json", json(path, "Ny sida", BLOCK));
        files.put(
                "media.json",
                Zips.json(List.of(media(1, "media/1.jpg"), media(2, "media/2.png"), media(3, "media/3.jpg"))));
        files.put("media/1.jpg", "<html><script>".getBytes(UTF_8));
        files.put("media/2.png", Samples.jpeg(5, 5));
        assertThat(imports.looked(Zips.whole(files), leader).faults())
                .extracting(Fault::where, Fault::sentence)
                .anySatisfy(fault -> assertThat(fault.toString()).contains("media/1.jpg", "varken JPEG"))
                .anySatisfy(fault -> assertThat(fault.toString()).contains("media/2.png", "Innehållet är JPEG"))
                .anySatisfy(fault -> assertThat(fault.toString()).contains("media/3.jpg saknas"));
    }

    @Test
    void codeInATextIsTakenAwayAndSaidToBe() throws IOException {
        Upload looked = imports.looked(
                page("Ny sida", BLOCK.replace("Hej", "Hej<script>alert(1)</script><img src=x onerror=alert(1)>")),
                leader);
        assertThat(imports.plan(looked).pages().get(0).notes())
                .anyMatch(note -> note.contains("tas bort ur blocket ”Obs”"));
        imports.applied(looked, true, leader);
        assertThat(row(path).blocks()).contains("Hej").doesNotContain("script", "onerror");
    }

    @Test
    void aFileThatIsSentIsLookedAtInTheBackground() throws IOException {
        MvcTestResult answer = mvc.perform(multipart("/admin/import/innehall")
                .file(new MockMultipartFile("fil", "prov.zip", "application/zip", page("Ny sida", BLOCK)))
                .with(signedIn(leader))
                .with(csrf()));
        assertThat(answer).hasStatus(302);
        String location = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(location).matches("/admin/import/innehall/\\d+");
        long id = Long.parseLong(location.replaceFirst(".*/", ""));
        assertThat(imports.whenLookedAt(id).isReady()).isTrue();
        assertThat(mvc.post()
                        .uri(location + "/borttagning")
                        .with(signedIn(leader))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(jdbc.sql("select count(*) from transfer_part where upload_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void noFileIsASentence() {
        assertThat(mvc.perform(multipart("/admin/import/innehall")
                        .with(signedIn(leader))
                        .with(csrf())))
                .hasStatus(422)
                .bodyText()
                .contains("Välj en zip-fil");
    }

    private int livePage() {
        int variant = pages.draft();
        publishing.publish(variants.findById(variant).orElseThrow());
        return variant;
    }

    private byte[] page(String title, String block) throws IOException {
        return page(path, title, block);
    }

    private static byte[] page(String path, String title, String block) throws IOException {
        return Zips.page(new String(json(path, title, block), UTF_8));
    }

    private static byte[] json(String path, String title, String block) {
        return """
                {"path":"%s","locale":"sv","type":"page","owner":"kalmar","position":1,"title":"%s",
                 "summary":"En sammanfattning.","meta":{},"blocks":[%s]}""".formatted(path, title, block).getBytes(UTF_8);
    }

    private static MediaFile media(long number, String file) {
        return new MediaFile(number, file, "Bild", "kalmar", "b.jpg", "En bild", "", "", "OWN", false, null, 50, 50);
    }

    private EditedPages.Row row(String at) {
        return edited.find(Objects.requireNonNull(variantAt(at))).orElseThrow();
    }

    private @Nullable Integer variantAt(String at) {
        return jdbc.sql("""
                        select v.id from page_variant v join page p on p.id = v.page_id
                        where v.path = ? and p.deleted_at is null
                        """).param(at).query(Integer.class).optional().orElse(null);
    }

    private List<String> kinds(String at) {
        return jdbc.sql("select kind from page_revision where variant_id = ? order by number")
                .param(variantAt(at))
                .query(String.class)
                .list();
    }
}
