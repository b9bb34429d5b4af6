package nu.flyttahit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.References;
import nu.flyttahit.link.LinkTarget.State;
import nu.flyttahit.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class LinkCheckTests {

    private static final Instant NIGHT = Instant.parse("2026-11-25T02:10:00Z");

    @Autowired
    LinkTargets targets;

    @Autowired
    LinkToDo todo;

    @Autowired
    Drafting drafting;

    @Autowired
    EditedPages pages;

    @Autowired
    References references;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leader;
    private HttpServer server;
    private String dead;
    private int vastervik;
    private Content before;

    @BeforeEach
    void aPageWithADeadLink() throws Exception {
        leader = people.leader();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        dead = "http://localhost:" + server.getAddress().getPort() + "/" + UUID.randomUUID();
        vastervik = jdbc.sql("select id from page_variant where path = '/vastervik'")
                .query(Integer.class)
                .single();
        EditedPages.Row page = page();
        before = new Content(page.title(), page.summary(), java.util.Map.of(), page.blocks());
        save("""
                [{"type":"text","id":"a","v":1,"heading":"A","html":"<p>Se <a href=\\"%1$s\\">planen</a>.</p>","sources":[
                   {"title":"Plan","source_url":"%1$s","checked_on":"2026-11-01"}]},
                 {"type":"links","id":"b","v":1,"heading":"B","items":[{"title":"Planen","url":"%1$s","text":null}]}]
                """.formatted(dead));
    }

    @AfterEach
    void asItWas() {
        save(before.blocks());
        server.stop(0);
    }

    @Test
    void aLinkThatFailsTwoNightsIsBrokenAndWaitsForItsOwner() {
        night(NIGHT);
        assertThat(targets.find(dead).orElseThrow().state()).isEqualTo(State.FAILING);
        assertThat(waiting(leader)).isEmpty();
        night(NIGHT.plus(Duration.ofDays(1)));
        assertThat(targets.find(dead).orElseThrow().state()).isEqualTo(State.DEAD);
        assertThat(waiting(leader)).hasSize(1);
        assertThat(waiting(people.editorOf("vastervik"))).hasSize(1);
        assertThat(waiting(people.editorOf("kalmar"))).isEmpty();
        assertThat(mvc.get().uri("/admin/lankar").with(People.signedIn(leader)))
                .bodyText()
                .contains(dead, "Trasig", "Sidan finns inte (svar 404)");
    }

    @Test
    void replacingChangesEveryPlaceInDraftsAndSaysWhich() {
        String better = "https://example.se/planen";
        assertThat(replace(leader, better)).hasStatus3xxRedirection();
        assertThat(page().blocks()).doesNotContain(dead).contains(better);
        assertThat(references.of(References.Kind.URL, better)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from page_revision where variant_id = :id and blocks::text like :new")
                        .param("id", vastervik)
                        .param("new", "%" + better + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyReplacesOnAnothersPage() {
        assertThat(replace(people.editorOf("kalmar"), "https://example.se/planen"))
                .hasStatus3xxRedirection();
        assertThat(page().blocks()).contains(dead);
        assertThat(replace(people.reviewer(), "https://example.se/planen")).hasStatus(403);
    }

    @Test
    void anUnusableNewAddressIsSaidAtTheField() {
        for (String bad :
                List.of("", "javascript:alert(1)", "www.example.se", "//example.se", "https://a b.se", dead)) {
            assertThat(replace(leader, bad)).as(bad).hasStatus(422).bodyText().contains("Ingenting är bytt än");
        }
        assertThat(page().blocks()).contains(dead);
    }

    @Test
    void aLinkThatNoPageUsesIsForgottenAndNotAsked() {
        targets.note("https://unused.example/" + dead.hashCode(), LinkAnswer.failed("x"), NIGHT);
        night(NIGHT);
        assertThat(targets.find("https://unused.example/" + dead.hashCode())).isEmpty();
        assertThat(mvc.post()
                        .uri("/admin/lankar/kontroll")
                        .with(People.signedIn(leader))
                        .with(csrf())
                        .param("adress", "http://169.254.169.254/"))
                .hasStatus(404);
    }

    @Test
    void aCancelledRunStopsAtTheNextLink() {
        var said = new ArrayList<String>();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> check(NIGHT).run("", new Steps(said, 1)))
                .isInstanceOf(CancellationException.class);
        assertThat(said).isEmpty();
    }

    @Test
    void sitesTakeTurns() {
        assertThat(LinkCheck.inTurns(List.of("https://a.se/1", "https://a.se/2", "https://a.se/3", "https://b.se/1")))
                .containsExactly("https://a.se/1", "https://b.se/1", "https://a.se/2", "https://a.se/3");
    }

    /** Only this test's own links are asked: the others would leave the machine. */
    private LinkCheck check(Instant now) {
        var fetch =
                new LinkFetch(
                        address -> address.isLoopbackAddress(), Duration.ofSeconds(20), "https://flyttahit.test/") {
                    @Override
                    LinkAnswer ask(String url) throws InterruptedException {
                        return url.startsWith("http://localhost:") ? super.ask(url) : LinkAnswer.ofStatus(200, null);
                    }
                };
        return new LinkCheck(targets, fetch, new LinkProperties("on"), Duration.ZERO, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void night(Instant now) {
        var said = new ArrayList<String>();
        check(now).run("", new Steps(said, Integer.MAX_VALUE));
        assertThat(said).singleElement().asString().contains("länkar kontrollerade");
    }

    private record Steps(List<String> said, int cancelAt) implements Progress {
        @Override
        public void total(int steps) {
            assertThat(steps).isPositive();
        }

        @Override
        public void step() {
            if (cancelAt == 1) {
                throw new CancellationException();
            }
        }

        @Override
        public void say(String sentence) {
            said.add(sentence);
        }
    }

    private List<String> waiting(SignedIn who) {
        return todo.of(who).stream()
                .map(item -> item.detail())
                .filter(detail -> detail.contains(dead))
                .toList();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult replace(SignedIn who, String to) {
        return mvc.post()
                .uri("/admin/lankar/byte")
                .with(People.signedIn(who))
                .with(csrf())
                .param("adress", dead)
                .param("till", to)
                .exchange();
    }

    private EditedPages.Row page() {
        return pages.find(vastervik).orElseThrow();
    }

    private void save(String blocks) {
        EditedPages.Row page = page();
        drafting.save(
                vastervik,
                text -> new Content(text.title(), text.summary(), text.meta(), blocks),
                page.version(),
                leader);
    }
}
