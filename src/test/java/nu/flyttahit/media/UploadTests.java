package nu.flyttahit.media;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.picture.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class UploadTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Uploading uploading;

    @Autowired
    Organisations organisations;

    @Autowired
    Originals originals;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPictureLandsInTheLibraryOfItsOwner() {
        MvcTestResult answer = send(people.editorOf("kalmar"), file("Hamnen_i maj.JPG", Samples.jpeg(600, 400)));
        assertThat(answer).hasStatus3xxRedirection();
        String page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(page).startsWith("/admin/media/");
        assertThat(mvc.get().uri(page).with(signedIn(people.reviewer())))
                .hasStatusOk()
                .bodyText()
                .contains("Hamnen i maj", "600 × 400", "Kalmar");
    }

    @Test
    void anEditorOfTwoChoosesWhoOwnsIt() {
        SignedIn editor = people.editorOf("kalmar", "nybro");
        assertThat(send(editor, file("a.jpg", Samples.jpeg(50, 50)))).hasStatus(422);
        assertThat(mvc.post()
                        .multipart()
                        .uri("/admin/media")
                        .file(file("a.jpg", Samples.jpeg(50, 50)))
                        .param("agare", "vimmerby")
                        .with(csrf())
                        .with(signedIn(editor)))
                .hasStatus(422);
    }

    @Test
    void whatIsNotTakenIsSaidFileByFileAndTheOthersAreKept() {
        long before = count();
        MvcTestResult answer = mvc.post()
                .multipart()
                .uri("/admin/media")
                .file(file("bra.png", Samples.png(80, 60)))
                .file(file("trasig.jpg", java.util.Arrays.copyOf(Samples.jpeg(200, 200), 700)))
                .file(file("rapport.jpg", "PK".getBytes(StandardCharsets.US_ASCII)))
                .with(csrf())
                .with(signedIn(people.editorOf("kalmar")))
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(count()).isEqualTo(before + 1);
        assertThat(flash(answer, "outcomes")).contains("skadad eller avbruten", "varken JPEG, PNG");
    }

    @Test
    void nothingIsStoredOfAFileThatIsRefused() {
        long before = count();
        for (byte[] bad : List.of(
                "\0\0\0\u0020ftypavif".getBytes(StandardCharsets.ISO_8859_1),
                "\0\0\0\u0020ftypheic".getBytes(StandardCharsets.ISO_8859_1),
                "GIF89a".getBytes(StandardCharsets.ISO_8859_1),
                "<html><svg></svg></html>".getBytes(StandardCharsets.ISO_8859_1),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.ISO_8859_1),
                new byte[0])) {
            assertThat(send(people.editorOf("kalmar"), file("bild.jpg", bad)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Inget är uppladdat", "bild.jpg");
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aFormWithoutAFileSaysSo() {
        assertThat(send(people.editorOf("kalmar"), new MockMultipartFile("filer", "", null, new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("Välj minst en fil");
    }

    @Test
    void theSameFileTwiceLeadsToTheFirst() {
        byte[] bytes = Samples.jpeg(90, 60);
        SignedIn editor = people.editorOf("kalmar");
        String first = send(editor, file("a.jpg", bytes)).getResponse().getRedirectedUrl();
        MvcTestResult again = send(people.editorOf("vimmerby"), file("b.jpg", bytes));
        assertThat(again.getResponse().getRedirectedUrl()).isEqualTo(first);
        assertThat(flash(again, "outcomes")).contains("isNew=false");
    }

    @Test
    void theSameFileFromTwoAtOnceIsStoredOnce() throws Exception {
        byte[] bytes = Samples.jpeg(300, 200);
        long kalmar = organisations.bySlug("kalmar").orElseThrow().id();
        ExecutorService two = Executors.newFixedThreadPool(2);
        SignedIn who = people.leader();
        String name = UUID.randomUUID().toString();
        Callable<Uploading.Taken> upload = () -> uploading.create(bytes, name + ".jpg", kalmar, who);
        List<Future<Uploading.Taken>> taken = two.invokeAll(List.of(upload, upload));
        two.shutdown();
        assertThat(taken.get(0).get().assetId()).isEqualTo(taken.get(1).get().assetId());
        assertThat(taken.get(0).get().isNew()).isNotEqualTo(taken.get(1).get().isNew());
        assertThat(jdbc.sql("select count(*) from media_asset where name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void onlyTheProjectLeaderBringsDrawings() {
        byte[] svg = ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'><rect width='4' height='"
                        + System.nanoTime() + "'/></svg>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(send(people.editorOf("kalmar"), file("a.svg", svg)))
                .bodyText()
                .contains("projektledaren");
        MvcTestResult answer = mvc.post()
                .multipart()
                .uri("/admin/media")
                .file(file("a.svg", svg))
                .param("agare", "kalmar")
                .with(csrf())
                .with(signedIn(people.leader()))
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
    }

    @Test
    void replacingShowsTheNewFileUnderTheSameNumberAndCanBeTakenBack() {
        long kalmar = organisations.bySlug("kalmar").orElseThrow().id();
        SignedIn editor = people.editorOf("kalmar");
        long id =
                uploading.create(Samples.jpeg(100, 50), "a.jpg", kalmar, editor).assetId();
        var first = originals.ofAsset(id).orElseThrow();
        assertThat(mvc.post()
                        .multipart()
                        .uri("/admin/media/" + id + "/fil")
                        .file(new MockMultipartFile("fil", "b.png", null, Samples.png(70, 70)))
                        .param("version", version(id))
                        .with(csrf())
                        .with(signedIn(editor)))
                .hasRedirectedUrl("/admin/media/" + id + "?bytt");
        assertThat(originals.ofAsset(id).orElseThrow().mime()).isEqualTo("image/png");
        assertThat(mvc.post()
                        .uri("/admin/media/" + id + "/tidigare")
                        .param("version", version(id))
                        .param("original", Long.toString(first.id()))
                        .with(csrf())
                        .with(signedIn(editor)))
                .hasRedirectedUrl("/admin/media/" + id + "?bytt");
        assertThat(originals.ofAsset(id).orElseThrow().sha256()).isEqualTo(first.sha256());
    }

    @Test
    void aPictureDoesNotBecomeAFile() {
        long kalmar = organisations.bySlug("kalmar").orElseThrow().id();
        SignedIn editor = people.editorOf("kalmar");
        long id =
                uploading.create(Samples.jpeg(100, 50), "a.jpg", kalmar, editor).assetId();
        MvcTestResult answer = mvc.post()
                .multipart()
                .uri("/admin/media/" + id + "/fil")
                .file(new MockMultipartFile("fil", "b.pdf", null, Samples.pdf()))
                .param("version", version(id))
                .with(csrf())
                .with(signedIn(editor))
                .exchange();
        assertThat(flash(answer, "problem")).contains("bara bytas mot en bild");
    }

    private MvcTestResult send(SignedIn who, MockMultipartFile file) {
        return mvc.post()
                .multipart()
                .uri("/admin/media")
                .file(file)
                .with(csrf())
                .with(signedIn(who))
                .exchange();
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("filer", name, null, bytes);
    }

    private static String flash(MvcTestResult answer, String name) {
        return String.valueOf(answer.getMvcResult().getFlashMap().get(name));
    }

    private String version(long id) {
        return jdbc.sql("select version from media_asset where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from media_original").query(Long.class).single();
    }
}
