package nu.flyttahit.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class SignInTests {

    private static final String COOKIE = "flyttahit";
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final String client = "198.18.0." + CLIENTS.incrementAndGet();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leadsAnEditorToTheAdministrationAndAMemberToTheNetwork() {
        assertThat(signIn(people.editorOf("kalmar").email(), People.PASSWORD)).hasRedirectedUrl("/admin");
        assertThat(signIn(people.member().email(), People.PASSWORD)).hasRedirectedUrl("/natverk");
    }

    @Test
    void leadsBackToWhereThePersonWantedToGo() {
        MvcTestResult refused = mvc.get().uri("/admin/konton?sida=2").exchange();
        assertThat(refused).hasRedirectedUrl("/logga-in");
        assertThat(signIn(people.leader().email(), People.PASSWORD, cookie(refused)))
                .hasRedirectedUrl("/admin/konton?sida=2");
    }

    @Test
    void aPagesScriptIsToldThatNobodyIsSignedInAndIsNoPageToLeadBackTo() {
        MvcTestResult asked = mvc.get()
                .uri("/admin/siffror")
                .header("X-Requested-With", "fetch")
                .exchange();
        assertThat(asked).hasStatus(401);
        assertThat(asked.getRequest().getSession(false)).isNull();
    }

    @Test
    void giveTheSameAnswerForAWrongPasswordAndAnUnknownAccount() {
        String wrong = text(signIn(people.leader().email(), "helt fel lösenord"));
        String unknown = text(signIn(UUID.randomUUID() + "@test.example", "helt fel lösenord"));
        assertThat(wrong).contains("E-postadressen och lösenordet hör inte ihop");
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void answersAFailureWith422AndKeepsTheAddressButNotThePassword() {
        MvcTestResult failed = signIn("anna@test.example", "helt fel lösenord");
        assertThat(failed)
                .hasStatus(422)
                .bodyText()
                .contains("anna@test.example")
                .doesNotContain("helt fel lösenord");
    }

    @Test
    void answersTheEleventhTryWith429EvenIfItIsRight() {
        SignedIn leader = people.leader();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(leader.email(), "fel lösenord " + i)).hasStatus(422);
        }
        assertThat(signIn(leader.email(), People.PASSWORD))
                .hasStatus(429)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("För många försök. Vänta en kvart och försök igen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "'; drop table account; --", "\u0000", "å\ud800"})
    void takesAnyTextWithoutBreaking(String text) {
        assertThat(signIn(text, text)).hasStatus(422);
    }

    @Test
    void takesAPasswordOfAHundredThousandCharacters() {
        assertThat(signIn("anna@test.example", "x".repeat(100_000))).hasStatus(422);
        assertThat(mvc.post().uri("/logga-in").with(csrf()).header("X-Forwarded-For", client))
                .hasStatus(422);
    }

    @Test
    void refusesAFormWithoutTheToken() {
        SignedIn leader = people.leader();
        assertThat(mvc.post().uri("/logga-in").param("epost", leader.email()).param("losenord", People.PASSWORD))
                .hasStatus(403);
        assertThat(mvc.post().uri("/logga-ut").with(People.signedIn(leader))).hasStatus(403);
    }

    @Test
    void givesTheSessionAnotherNumberSoThatAPlantedOneIsWorthless() {
        MvcTestResult page = mvc.get().uri("/logga-in").exchange();
        Cookie planted = cookie(page);
        MvcTestResult signedIn = signInWithPage(page, people.leader());
        assertThat(cookie(signedIn).getValue()).isNotEqualTo(planted.getValue());
        assertThat(mvc.get().uri("/konto").cookie(planted)).hasRedirectedUrl("/logga-in");
        assertThat(mvc.get().uri("/konto").cookie(cookie(signedIn))).hasStatusOk();
    }

    @Test
    void keepsOnlyNumbersInTheSession() {
        SignedIn leader = people.leader();
        signIn(leader.email(), People.PASSWORD);
        assertThat(jdbc.sql(
                                "select count(*) from spring_session_attributes where position(:email in encode(attribute_bytes, 'escape')) > 0")
                        .param("email", leader.email())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void setsACookieThatScriptsAndOtherSitesDoNotGet() {
        Cookie cookie = cookie(signIn(people.leader().email(), People.PASSWORD));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void endsTheSessionAtSignOut() {
        Cookie session = cookie(signInWithPage(mvc.get().uri("/logga-in").exchange(), people.leader()));
        String token = token(mvc.get().uri("/konto").cookie(session).exchange());
        assertThat(mvc.post().uri("/logga-ut").cookie(session).param("_csrf", token))
                .hasRedirectedUrl("/logga-in?utloggad");
        assertThat(mvc.get().uri("/konto").cookie(session)).hasRedirectedUrl("/logga-in");
    }

    @Test
    void doesNotAskSomeoneWhoIsSignedIn() {
        assertThat(mvc.get().uri("/logga-in").with(People.signedIn(people.reviewer())))
                .hasRedirectedUrl("/admin");
    }

    private MvcTestResult signIn(String email, String password, Cookie... cookies) {
        var request = mvc.post()
                .uri("/logga-in")
                .with(csrf())
                .header("X-Forwarded-For", client)
                .param("epost", email)
                .param("losenord", password);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private MvcTestResult signInWithPage(MvcTestResult page, SignedIn who) {
        return mvc.post()
                .uri("/logga-in")
                .cookie(cookie(page))
                .header("X-Forwarded-For", client)
                .param("_csrf", token(page))
                .param("epost", who.email())
                .param("losenord", People.PASSWORD)
                .exchange();
    }

    private static String token(MvcTestResult page) {
        return Jsoup.parse(body(page)).select("input[name=_csrf]").val();
    }

    private static String text(MvcTestResult page) {
        var document = Jsoup.parse(body(page));
        document.select("input").remove();
        return document.html();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cookie cookie(MvcTestResult answer) {
        Cookie cookie = answer.getResponse().getCookie(COOKIE);
        assertThat(cookie).isNotNull();
        return cookie;
    }
}
