package nu.flyttahit.media;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.picture.Samples;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class MediaAdminTests {

    private static final Progress UNWATCHED = new Progress() {
        @Override
        public void total(int steps) {}

        @Override
        public void step() {}

        @Override
        public void say(String sentence) {}
    };

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Shelf shelf;

    @Autowired
    Library library;

    @Autowired
    Consents consents;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whatAnEditorSaysIsKeptAndFound() {
        long id = shelf.picture("kalmar");
        String word = "fyr" + UUID.randomUUID();
        assertThat(save(id, people.editorOf("kalmar"), Map.of("name", "Fyren", "altSv", "En " + word, "_people", "on")))
                .hasRedirectedUrl("/admin/media/" + id + "?sparat");
        assertThat(mvc.get()
                        .uri("/admin/media?sok={word}", word.toUpperCase(java.util.Locale.ROOT))
                        .with(signedIn(people.reviewer())))
                .bodyText()
                .contains("1 träff", "Fyren");
        assertThat(mvc.get().uri("/admin/media/val?sok={word}", word).with(signedIn(people.editorOf("nybro"))))
                .bodyText()
                .contains("data-media=\"" + id + "\"", "data-alt=\"En " + word + "\"");
        assertThat(mvc.get().uri("/admin/media?sok={word}&visa=no-alt", word).with(signedIn(people.leader())))
                .bodyText()
                .contains("0 träffar");
    }

    @Test
    void peopleNeedADayAndALicenceItsName() {
        long id = shelf.picture("kalmar");
        assertThat(save(id, people.leader(), Map.of("name", "Torget", "people", "true", "licence", "CC_BY")))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv hur länge samtycket gäller", "Licensen kräver att namnet", "value=\"Torget\"");
        assertThat(save(id, people.leader(), Map.of("name", "Torget", "people", "true", "consentUntil", "2027-13-45")))
                .hasStatus4xxClientError();
    }

    @Test
    void whoeverSavesLateLosesNothing() {
        long id = shelf.picture("kalmar");
        SignedIn editor = people.editorOf("kalmar");
        assertThat(save(id, editor, Map.of("name", "Först"))).hasStatus3xxRedirection();
        assertThat(save(id, editor, Map.of("name", "Sedan", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("Någon annan ändrade uppgifterna", "value=\"Sedan\"", "Först");
    }

    @Test
    void anEditorGivesNothingAwayToWhomSheDoesNotWriteFor() {
        long id = shelf.picture("kalmar");
        assertThat(save(id, people.editorOf("kalmar"), Map.of("name", "a", "owner", "vimmerby")))
                .hasStatus(422);
    }

    @Test
    void aPdfIsDescribedToo() {
        long id = shelf.file(Samples.pdf(), "Plan.pdf", "kalmar");
        assertThat(save(id, people.leader(), Map.of("name", "Planen"))).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/admin/media/" + id).with(signedIn(people.leader())))
                .bodyText()
                .contains("Planen", "Öppna filen", "/plan.pdf");
    }

    @Test
    void everyFilterAnswers() {
        for (String visa : new String[] {"", "no-alt", "consent", "unused", "trash", "%00", "x"}) {
            assertThat(mvc.get()
                            .uri("/admin/media?slag=picture&agare=kalmar&sida=2&visa=" + visa)
                            .with(signedIn(people.leader())))
                    .hasStatusOk();
        }
    }

    @Test
    void aConsentThatRunsOutIsToldOnceByMailAndStandsOnTheStartPage() {
        long id = shelf.picture("emmaboda");
        SignedIn editor = people.editorOf("emmaboda");
        jdbc.sql(
                        "update media_asset set name = 'Barnen', people_in_picture = true, consent_expires_on = :day where id = :id")
                .param("day", Sweden.today(clock).plusDays(30))
                .param("id", id)
                .update();
        consents.run("", UNWATCHED);
        consents.run("", UNWATCHED);
        assertThat(mails(editor)).isEqualTo(1);
        assertThat(consents.of(editor)).extracting(ToDo.Item::path).contains("/admin/media/" + id);
        assertThat(consents.of(people.editorOf("nybro")))
                .extracting(ToDo.Item::path)
                .doesNotContain("/admin/media/" + id);
        jdbc.sql("update media_asset set consent_expires_on = :day where id = :id")
                .param("day", Sweden.today(clock).minusDays(1))
                .param("id", id)
                .update();
        consents.run("", UNWATCHED);
        assertThat(mails(editor)).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from audit_event where subject = :subject and what like 'slutade visa%'")
                        .param("subject", "media " + id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private long mails(SignedIn to) {
        return jdbc.sql("select count(*) from mail_message where recipient = :to and body like '%Barnen%'")
                .param("to", to.email())
                .query(Long.class)
                .single();
    }

    private MvcTestResult save(long id, SignedIn who, Map<String, String> typed) {
        Library.Row row = library.find(id).orElseThrow();
        var request = mvc.post().uri("/admin/media/" + id).with(csrf()).with(signedIn(who));
        var all = new java.util.HashMap<>(Map.of(
                "owner", row.owner(), "licence", "OWN", "focalX", "20", "focalY", "80", "version", "" + row.version()));
        if (!row.kind().isPicture()) {
            all.put("people", "false");
        } else if (!typed.containsKey("people")) {
            all.put("_people", "on");
        }
        all.putAll(typed);
        all.forEach(request::param);
        return request.exchange();
    }
}
