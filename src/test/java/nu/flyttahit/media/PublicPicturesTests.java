package nu.flyttahit.media;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.picture.Samples;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.Sweden;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class PublicPicturesTests {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Shelf shelf;

    @Autowired
    Pictures pictures;

    @Autowired
    Originals originals;

    @Autowired
    Library library;

    @Autowired
    SiteProperties settings;

    @Autowired
    People people;

    @Autowired
    Drafting drafting;

    @Autowired
    TestPages testPages;

    @Autowired
    Blocks blocks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everyAddressOfASrcsetLeadsToAPictureOfThatWidthWithoutWhatTheCameraTold() throws IOException {
        long id = shelf.file(Samples.fromTelephone(Samples.jpeg(800, 1100), 6), "telefon.jpg", "kalmar");
        Pictures.Picture picture = picture(id);
        assertThat(picture.width()).isEqualTo(1100);
        for (String entry : (picture.webp() + ", " + picture.plain()).split(", ")) {
            String[] parts = entry.split(" ");
            MvcTestResult answer = mvc.get().uri(parts[0]).exchange();
            assertThat(answer).hasStatusOk().headers().hasValue("Cache-Control", "max-age=31536000, public, immutable");
            byte[] bytes = answer.getResponse().getContentAsByteArray();
            assertThat(parts[1]).isEqualTo(widthOf(bytes) + "w");
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(Samples.SECRET, "Exif", "EXIF");
            assertThat(answer.getResponse().getCookies()).isEmpty();
        }
        assertThat(picture.webp())
                .contains("/320.webp 320w", "/960.webp 960w", "/1100.webp 1100w")
                .doesNotContain("1440");
    }

    @Test
    void whatTheReaderHoldsIsNotSentAgain() {
        String address = picture(shelf.picture("kalmar")).src();
        String tag = mvc.get().uri(address).exchange().getResponse().getHeader("ETag");
        assertThat(mvc.get().uri(address).header("If-None-Match", String.valueOf(tag)))
                .hasStatus(304);
    }

    @Test
    void otherWidthsFormatsAndHashesAreNotMade() {
        String address = picture(shelf.picture("kalmar")).src();
        for (String other : List.of(
                address.replace("/40.jpg", "/41.jpg"),
                address.replace("/40.jpg", "/40.png"),
                address.replaceFirst("-[0-9a-f]{8}", "-00000000"),
                address.replace("/40.jpg", "/bild.svg"),
                "/bild/999999999-00000000/320.webp",
                "/bild",
                "/fil/x")) {
            assertThat(mvc.get().uri(other)).as(other).hasStatus(404);
        }
    }

    @Test
    void renditionsThatAreGoneAreMadeAgain() throws IOException {
        long id = shelf.picture("kalmar");
        String address = picture(id).src();
        byte[] first = mvc.get().uri(address).exchange().getResponse().getContentAsByteArray();
        Path folder = settings.dataDir()
                .resolve("renditions")
                .resolve(id + "-" + originals.ofAsset(id).orElseThrow().hash8());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        assertThat(mvc.get().uri(address).exchange().getResponse().getContentAsByteArray())
                .isEqualTo(first);
    }

    @Test
    void whatLiesInTheTrashIsNotServed() {
        long id = shelf.picture("kalmar");
        String address = picture(id).src();
        assertThat(post("/admin/media/" + id + "/papperskorg", id)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(address)).hasStatus(404);
        assertThat(pictures.find(id, SWEDISH)).isEmpty();
        assertThat(mvc.get().uri("/admin/media/" + id + "/miniatyr").with(signedIn(people.reviewer())))
                .hasStatusOk();
        assertThat(post("/admin/media/" + id + "/aterstallning", id)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(address)).hasStatusOk();
    }

    @Test
    void aPictureOfPeopleIsShownToTheLastDayOfTheirConsent() {
        long id = shelf.picture("kalmar");
        LocalDate today = Sweden.today(clock);
        consent(id, today);
        assertThat(pictures.find(id, SWEDISH)).isPresent();
        consent(id, today.minusDays(1));
        assertThat(pictures.find(id, SWEDISH)).isEmpty();
    }

    @Test
    void aDrawingIsServedSoThatNothingInItCouldRun() {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'><script>alert(1)</script><rect width='"
                        + System.nanoTime() + "'/></svg>";
        long id = shelf.file(svg.getBytes(StandardCharsets.UTF_8), "a.svg", "kalmar");
        assertThat(mvc.get().uri(picture(id).src()))
                .hasStatusOk()
                .hasContentType("image/svg+xml")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .bodyText()
                .doesNotContain("script");
    }

    @Test
    void aPdfIsServedUnderItsNameAndAnEarlierAddressLeadsOn() {
        long id = shelf.file(Samples.pdf(), "Årsrapport 2025.PDF", "kalmar");
        String address = Pictures.address(originals.ofAsset(id).orElseThrow());
        assertThat(address).endsWith("/arsrapport-2025.pdf");
        assertThat(mvc.get().uri(address)).hasStatusOk().hasContentType("application/pdf");
        assertThat(mvc.get().uri(address.replaceFirst("-[0-9a-f]{8}/", "-00000000/")))
                .hasStatus(302)
                .hasHeader("Location", address);
    }

    @Test
    void aPageShowsItsPictureAndLosesOnlyThatWhenItIsGone() {
        long id = shelf.picture("hogsby");
        jdbc.sql("update media_asset set default_alt_sv = 'En å i skogen', credit = 'Kommunen' where id = :id")
                .param("id", id)
                .update();
        EditedPages.Row page = pageOf("/hogsby");
        var added =
                new Block.Picture("en-bild", 1, "Så ser det ut", id, "describe", "", "Emån", "<p>Texten vid sidan</p>");
        assertThat(drafting.save(page.variantId(), content -> with(content, added), page.version(), people.leader()))
                .isPresent();
        String preview = "/admin/sidor/%d/forhandsgranskning/sida".formatted(page.variantId());
        assertThat(mvc.get().uri(preview).with(signedIn(people.leader())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "type=\"image/webp\" srcset=\"/bild/" + id,
                        "alt=\"En å i skogen\"",
                        "width=\"40\" height=\"30\"",
                        "Emån",
                        "Bild: Kommunen",
                        "Texten vid sidan")
                .doesNotContain("loading=\"lazy\" decoding");
        assertThat(library.uses(id)).extracting("path").contains("/hogsby");
        assertThat(post("/admin/media/" + id + "/papperskorg", id))
                .hasStatus(409)
                .bodyText()
                .contains("Används på sidor och kan därför inte slängas");
        consent(id, LocalDate.of(2020, 1, 1));
        assertThat(mvc.get().uri(preview).with(signedIn(people.leader())))
                .hasStatusOk()
                .bodyText()
                .contains("Texten vid sidan")
                .doesNotContain("/bild/" + id);
    }

    private Content with(Content content, Block added) {
        var all = new ArrayList<>(blocks.read(content.blocks()));
        all.add(added);
        return new Content(content.title(), content.summary(), content.meta(), blocks.write(all));
    }

    private EditedPages.Row pageOf(String path) {
        return testPages.at(path);
    }

    private Pictures.Picture picture(long id) {
        return pictures.find(id, SWEDISH).orElseThrow();
    }

    private void consent(long id, LocalDate until) {
        jdbc.sql("update media_asset set people_in_picture = true, consent_expires_on = :until where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    private MvcTestResult post(String address, long id) {
        String version = jdbc.sql("select version from media_asset where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return mvc.post()
                .uri(address)
                .param("version", version)
                .with(csrf())
                .with(signedIn(people.leader()))
                .exchange();
    }

    private static int widthOf(byte[] picture) throws IOException {
        try (var input = javax.imageio.ImageIO.createImageInputStream(new java.io.ByteArrayInputStream(picture))) {
            var reader = javax.imageio.ImageIO.getImageReaders(input).next();
            reader.setInput(input);
            return reader.getWidth(0);
        }
    }
}
