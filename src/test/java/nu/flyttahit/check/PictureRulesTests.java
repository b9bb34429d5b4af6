package nu.flyttahit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.block.Block;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.media.Pictures;
import nu.flyttahit.media.Shelf;
import nu.flyttahit.picture.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said of a page's pictures, against a library that has them. */
@SiteTest
class PictureRulesTests {

    @Autowired
    Shelf shelf;

    @Autowired
    Pictures pictures;

    @Autowired
    TestPages testPages;

    @Autowired
    JdbcClient jdbc;

    private long picture;

    @BeforeEach
    void aLargePictureThatMayBeShown() {
        picture = shelf.file(Samples.jpeg(1000, 500), "hamn.jpg", "kalmar");
        jdbc.sql("update media_asset set licence = 'OWN' where id = ?")
                .param(picture)
                .update();
    }

    @Test
    void aPictureThatMayBeShownIsNotRemarked() {
        assertThat(found("2026-11-25", picture, "En hamn", "")).isEmpty();
    }

    @Test
    void whatIsNotInTheLibraryStopsPublishing() {
        assertThat(found("2026-11-25", Long.MAX_VALUE, "En hamn", ""))
                .singleElement()
                .matches(finding -> finding.hard() && finding.key().equals("picture.gone"));
        jdbc.sql("update media_asset set deleted_at = now() where id = ?")
                .param(picture)
                .update();
        assertThat(found("2026-11-25", picture, "En hamn", ""))
                .extracting(Finding::key)
                .containsExactly("picture.gone");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, '', false",
        "2026-04-01, picture.consent-soon, false",
        "2026-05-31, picture.consent-soon, false",
        "2026-06-01, picture.consent, true"
    })
    void aConsentIsFollowedToItsLastDay(String today, String key, boolean hard) {
        people(LocalDate.parse("2026-05-31"));
        List<Finding> found = found(today, picture, "En hamn", "");
        assertThat(found).extracting(Finding::key).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
        assertThat(found).allMatch(finding -> finding.hard() == hard);
    }

    @Test
    void peopleWithoutAConsentStopPublishing() {
        people(null);
        assertThat(found("2026-11-25", picture, "En hamn", ""))
                .singleElement()
                .matches(finding -> finding.hard() && finding.key().equals("picture.consent"));
    }

    @Test
    void aPictureIsAsWideAsItsPlace() {
        long small = shelf.file(Samples.jpeg(800, 400), "liten.jpg", "kalmar");
        jdbc.sql("update media_asset set licence = 'OWN' where id = ?")
                .param(small)
                .update();
        assertThat(found("2026-11-25", small, "En hamn", ""))
                .extracting(Finding::key)
                .containsExactly("picture.small");
        assertThat(found("2026-11-25", small, "En hamn", "<p>Text bredvid</p>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IMG_2041, alt.file-name", "hamnen.jpg, alt.file-name", "Bild 3 av hamnen, ''"})
    void aFileNameIsNoDescription(String said, String key) {
        assertThat(found("2026-11-25", picture, said, ""))
                .extracting(Finding::key)
                .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @Test
    void unknownTermsAreRemarked() {
        long unknown = shelf.file(Samples.jpeg(1000, 501), "okand.jpg", "kalmar");
        assertThat(found("2026-11-25", unknown, "En hamn", ""))
                .extracting(Finding::key)
                .containsExactly("picture.licence");
    }

    private void people(@Nullable LocalDate until) {
        jdbc.sql("update media_asset set people_in_picture = true, consent_expires_on = :until where id = :id")
                .param("until", until, java.sql.Types.DATE)
                .param("id", picture)
                .update();
    }

    private List<Finding> found(String today, long media, String description, String html) {
        var block = new Block.Picture("bild", 1, null, media, "describe", description, null, html);
        var rules = new PictureRules(pictures, Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC));
        return rules.of(new CheckedPage(testPages.at("/"), List.of(block))).toList();
    }
}
