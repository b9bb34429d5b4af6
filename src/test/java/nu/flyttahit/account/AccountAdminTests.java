package nu.flyttahit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class AccountAdminTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leader;

    @BeforeEach
    void aLeaderIsSignedIn() {
        leader = people.leader();
    }

    @Test
    void createsAnAccountThatWaitsForItsPassword() {
        String email = UUID.randomUUID() + "@test.example";
        assertThat(post(
                        "/admin/konton",
                        "name",
                        "Ny Person",
                        "email",
                        email,
                        "role",
                        "EDITOR",
                        "organisations",
                        "nybro",
                        "version",
                        "0"))
                .hasStatus(302);
        Account account = accounts.findByEmail(email).orElseThrow();
        assertThat(account.organisations()).containsExactly("nybro");
        assertThat(account.isWaiting()).isTrue();
        assertThat(mvc.get().uri("/admin/konton").with(People.signedIn(leader)))
                .bodyText()
                .contains(email, "Väntar på lösenord");
        assertThat(logged(account.id())).contains("skapade kontot");
    }

    @Test
    void saysWhatIsWrongAtTheFieldAndKeepsWhatWasTyped() {
        assertThat(post("/admin/konton", "name", "Ny Person", "email", "utan-snabel", "role", "EDITOR", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv en e-postadress med @", "Välj minst en organisation", "utan-snabel", "Ny Person");
    }

    @Test
    void refusesASecondAccountWithTheSameAddress() {
        assertThat(post(
                        "/admin/konton",
                        "name",
                        "Kopia",
                        "email",
                        people.member().email().toUpperCase(java.util.Locale.ROOT),
                        "role",
                        "MEMBER",
                        "version",
                        "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Det finns redan ett konto");
    }

    @Test
    void answersARoleThatDoesNotExistWith400() {
        assertThat(post("/admin/konton", "name", "A", "email", "a@b.se", "role", "KING", "version", "0"))
                .hasStatus(400);
    }

    @Test
    void changesRightsAndEndsSessionsAtOnce() {
        SignedIn editor = people.editorOf("kalmar");
        assertThat(credentials.stillSignedIn(editor.id(), editor.stamp())).isPresent();
        assertThat(post(
                        "/admin/konton/" + editor.id(),
                        "name",
                        "Nytt Namn",
                        "email",
                        editor.email(),
                        "role",
                        "MEMBER",
                        "version",
                        version(editor)))
                .hasRedirectedUrl("/admin/konton/%d?sparat".formatted(editor.id()));
        assertThat(credentials.stillSignedIn(editor.id(), editor.stamp())).isEmpty();
        assertThat(accounts.findById(editor.id()).orElseThrow().name()).isEqualTo("Nytt Namn");
        assertThat(logged(editor.id())).contains("ändrade kontot");
    }

    @Test
    void showsBothWhenSomeoneElseSavedFirst() {
        SignedIn editor = people.editorOf("kalmar");
        assertThat(post(
                        "/admin/konton/" + editor.id(),
                        "name",
                        "Mitt Namn",
                        "email",
                        editor.email(),
                        "role",
                        "MEMBER",
                        "version",
                        "77"))
                .hasStatus(409)
                .bodyText()
                .contains("Någon annan ändrade kontot", "Mitt Namn", editor.name());
        assertThat(accounts.findById(editor.id()).orElseThrow().role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void closesAnAccountAtOnceAndOpensItAgain() {
        SignedIn member = people.member();
        assertThat(post("/admin/konton/%d/avslutning".formatted(member.id()), "version", version(member)))
                .hasStatus(302);
        assertThat(credentials.stillSignedIn(member.id(), member.stamp())).isEmpty();
        assertThat(credentials.check(member.email(), People.PASSWORD)).isEmpty();
        assertThat(post("/admin/konton/%d/oppning".formatted(member.id()), "version", version(member)))
                .hasStatus(302);
        assertThat(credentials.check(member.email(), People.PASSWORD)).isPresent();
        assertThat(logged(member.id())).contains("avslutade kontot", "öppnade kontot igen");
    }

    /** All other leaders of the shared database are set aside for the moment and brought back. */
    @Test
    void neverLocksOutTheLastProjectLeader() {
        jdbc.sql(
                        "update account set password_hash = 'away ' || password_hash, closed_at = now() where role = 'PROJECT_LEADER' and closed_at is null and id <> ?")
                .param(leader.id())
                .update();
        try {
            assertThat(post("/admin/konton/%d/avslutning".formatted(leader.id()), "version", version(leader)))
                    .hasRedirectedUrl("/admin/konton/%d?sista".formatted(leader.id()));
            assertThat(post(
                            "/admin/konton/" + leader.id(),
                            "name",
                            "Jag",
                            "email",
                            leader.email(),
                            "role",
                            "MEMBER",
                            "version",
                            version(leader)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("den enda projektledaren");
            assertThat(credentials.check(leader.email(), People.PASSWORD))
                    .map(SignedIn::isProjectLeader)
                    .contains(true);
        } finally {
            jdbc.sql(
                            "update account set password_hash = substr(password_hash, 6), closed_at = null where password_hash like 'away %'")
                    .update();
        }
    }

    @Test
    void aLinkWorksOnceAndIsStoredOnlyAsAHash() {
        SignedIn member = people.member();
        String path = linkFor(member);
        assertThat(jdbc.sql("select count(*) from account_setup_link where token_hash = ?")
                        .param(path.substring(path.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(mvc.get().uri(path))
                .hasStatusOk()
                .headers()
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("Cache-Control", "no-store");
        assertThat(choose(path, "kort")).hasStatus(422);
        assertThat(choose(path, "ett alldeles nytt lösenord")).hasRedirectedUrl("/logga-in?klart");
        assertThat(credentials.check(member.email(), "ett alldeles nytt lösenord"))
                .isPresent();
        assertThat(credentials.stillSignedIn(member.id(), member.stamp())).isEmpty();
        assertThat(choose(path, "ännu ett annat lösenord")).hasStatus(404);
        assertThat(mvc.get().uri(path)).hasStatus(404).bodyText().contains("Länken gäller inte längre");
    }

    @Test
    void aLinkEndsAfterSevenDaysAndWhenANewOneIsMadeAndWhenTheAccountIsClosed() {
        SignedIn member = people.member();
        String first = linkFor(member);
        String second = linkFor(member);
        assertThat(mvc.get().uri(first)).hasStatus(404);
        assertThat(mvc.get().uri(second)).hasStatusOk();
        jdbc.sql("update account_setup_link set expires_at = ? where account_id = ?")
                .param(java.sql.Timestamp.from(Instant.now()))
                .param(member.id())
                .update();
        assertThat(mvc.get().uri(second)).hasStatus(404);
        String third = linkFor(member);
        post("/admin/konton/%d/avslutning".formatted(member.id()), "version", version(member));
        assertThat(choose(third, "ett alldeles nytt lösenord")).hasStatus(404);
    }

    @Test
    void aChangedPasswordEndsOtherSessions() {
        SignedIn member = people.member();
        assertThat(own(member, "fel nuvarande lösenord"))
                .hasStatus(422)
                .bodyText()
                .contains("inte ditt nuvarande");
        assertThat(own(member, People.PASSWORD)).hasRedirectedUrl("/konto?bytt");
        assertThat(credentials.stillSignedIn(member.id(), member.stamp())).isEmpty();
        assertThat(credentials.check(member.email(), "sex gröna segel i sund")).isPresent();
    }

    private MvcTestResult own(SignedIn who, String present) {
        return mvc.post()
                .uri("/konto/losenord")
                .with(csrf())
                .with(People.signedIn(who))
                .param("present", present)
                .param("next", "sex gröna segel i sund")
                .param("again", "sex gröna segel i sund")
                .exchange();
    }

    private String linkFor(SignedIn who) {
        String html = bodyOf(post("/admin/konton/%d/lank".formatted(who.id())));
        String link = org.jsoup.Jsoup.parse(html).select("#link").text();
        return link.substring(link.indexOf("/konto/"));
    }

    private MvcTestResult choose(String path, String password) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .param("password", password)
                .param("again", password)
                .exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(People.signedIn(leader));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String bodyOf(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String version(SignedIn who) {
        return Integer.toString(accounts.findById(who.id()).orElseThrow().version());
    }

    private java.util.List<String> logged(long account) {
        return jdbc.sql("select what from audit_event where subject = ?")
                .param("konto " + account)
                .query(String.class)
                .list();
    }
}
