package nu.flyttahit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.TestPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class PreviewTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestPages own;

    @Autowired
    PreviewLinks links;

    @Autowired
    People people;

    private SignedIn leader;
    private int page;

    @BeforeEach
    void aDraftThatWasNeverLive() {
        leader = people.leader();
        page = own.draft();
    }

    @Test
    void aDraftThatWasNeverLiveIsShownByTheRealTemplateInAFrame() {
        assertThat(mvc.get()
                        .uri("/admin/sidor/{id}/forhandsgranskning?bredd=telefon", page)
                        .with(user(leader)))
                .hasHeader("X-Frame-Options", "DENY")
                .bodyText()
                .contains("framed--phone", "/forhandsgranskning/sida");
        assertThat(mvc.get()
                        .uri("/admin/sidor/{id}/forhandsgranskning/sida", page)
                        .with(user(leader)))
                .hasHeader("X-Frame-Options", "SAMEORIGIN")
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("<h1 class=\"h-m\">Första texten</h1>", "<base target=\"_top\">", "noindex");
    }

    @Test
    void aColleagueWithoutAccountReadsTheDraftByALink() {
        mvc.post()
                .uri("/admin/sidor/{id}/forhandsgranskning/lank", page)
                .with(user(leader))
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri("/forhandsvisning/{token}", links.issue(page)))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer")
                .doesNotContainHeader("Set-Cookie")
                .doesNotContainHeader("ETag")
                .bodyText()
                .contains("Första texten", "noindex", "Det är inte publicerat");
    }

    @Test
    void aLinkThatIsOldTakenBackOrForgedShowsNothing() {
        Clock eightDaysAgo = Clock.fixed(Instant.now().minus(Duration.ofDays(8)), ZoneOffset.UTC);
        String old = new PreviewLinks(jdbc, eightDaysAgo).issue(page);
        assertThat(mvc.get().uri("/forhandsvisning/{token}", old))
                .hasStatus(410)
                .bodyText()
                .contains("gäller inte längre")
                .doesNotContain("Första texten");
        String good = links.issue(page);
        String forged = (good.charAt(0) == 'A' ? 'B' : 'A') + good.substring(1);
        assertThat(mvc.get().uri("/forhandsvisning/{token}", forged)).hasStatus(404);
        assertThat(mvc.get().uri("/forhandsvisning/{token}", "x")).hasStatus(404);
        assertThat(mvc.get().uri("/forhandsvisning/{token}", good)).hasStatusOk();
        links.revoke(page);
        assertThat(mvc.get().uri("/forhandsvisning/{token}", good)).hasStatus(404);
    }

    @Test
    void aLinkToAPageInTheTrashShowsNothing() {
        String link = links.issue(page);
        jdbc.sql("update page set deleted_at = now() where id = (select page_id from page_variant where id = :id)")
                .param("id", page)
                .update();
        assertThat(mvc.get().uri("/forhandsvisning/{token}", link)).hasStatus(410);
    }
}
