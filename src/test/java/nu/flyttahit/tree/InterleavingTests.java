package nu.flyttahit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.tree.TreePages.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two editors do everything that can be done with one page, in any order and with what they saw long ago. */
@SiteTest
class InterleavingTests {

    private static final int DEEDS = 40;

    /** What a page looks like to an editor. */
    private record Seen(int version, int placeVersion, long revision, int number) {}

    /** An editor who does one thing after the other, mostly on what they saw last and sometimes on what they saw before. */
    private final class Editor {

        private final SignedIn who;
        private final Random random;
        private Seen seen;

        Editor(SignedIn who, long seed) {
            this.who = who;
            random = new Random(seed);
            seen = look();
        }

        void act() {
            if (random.nextInt(4) > 0) {
                seen = look();
            }
            String version = Integer.toString(seen.version());
            String place = Integer.toString(seen.placeVersion());
            switch (random.nextInt(11)) {
                case 0, 1, 2 -> save(version);
                case 3 -> post("/admin/sidor/%d/publicering", Map.of("version", version, "note", "ja"));
                case 4 ->
                    post(
                            "/admin/sidor/%d/schemalaggning",
                            Map.of("version", version, "publishAt", "203%d-05-05T10:00".formatted(random.nextInt(9))));
                case 5 -> post("/admin/sidor/%d/schemalaggning/avbrott", Map.of("version", version));
                case 6 -> post("/admin/sidor/%d/avpublicering", Map.of("version", version, "reason", reason()));
                case 7 ->
                    post(
                            "/admin/sidor/%d/historik/" + (1 + random.nextInt(seen.number())) + "/aterstallning",
                            Map.of("version", version));
                case 8 -> post("/admin/sidor/%d/adress", Map.of("version", place, "slug", Grove.word("prov")));
                case 9 -> post("/admin/sidor/%d/papperskorg", Map.of("version", place));
                default -> post("/admin/papperskorg/%d/aterstallning", Map.of());
            }
        }

        private void save(String version) {
            String title = Grove.word("text");
            int status = post("/admin/sidor/%d", Map.of("version", version, "title", title, "summary", "Kort."));
            if (status == 302) {
                saved.add(title);
            }
        }

        private String reason() {
            return random.nextBoolean() ? "MISTAKE" : "KEPT";
        }

        private int post(String address, Map<String, String> values) {
            var request = mvc.post()
                    .uri(address.formatted(page.variantId()))
                    .with(csrf())
                    .with(People.signedIn(who));
            values.forEach(request::param);
            var answer = request.exchange();
            Throwable failure = answer.getUnresolvedException();
            if (failure != null || answer.getResponse().getStatus() >= 500) {
                failures.add(address + " " + values + ": " + failure);
            }
            return failure == null ? answer.getResponse().getStatus() : 500;
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Grove grove;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final Queue<String> saved = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private Node page;

    @BeforeEach
    void aPageOfKalmar() {
        page = grove.plantLive(grove.municipality("kalmar"), Grove.word("vaxlande"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyOrderOfDeedsLosesNothing(long seed) {
        var order = new Random(seed);
        var editors = List.of(new Editor(people.editorOf("kalmar"), seed), new Editor(people.leader(), -seed));
        for (int i = 0; i < DEEDS; i++) {
            editors.get(order.nextInt(2)).act();
            assertWhole();
        }
        assertThat(saved).isNotEmpty();
    }

    @Test
    void deedsAtTheSameMomentLoseNothingAndNeverFail() throws Exception {
        Editor kalmar = new Editor(people.editorOf("kalmar"), 5);
        Editor leader = new Editor(people.leader(), 6);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (Future<Object> done : threads.invokeAll(List.of(all(kalmar), all(leader)))) {
            done.get();
        }
        threads.shutdown();
        assertWhole();
        assertThat(saved).isNotEmpty();
    }

    private static Callable<Object> all(Editor editor) {
        return Executors.callable(() -> {
            for (int i = 0; i < 2 * DEEDS; i++) {
                editor.act();
            }
        });
    }

    private void assertWhole() {
        assertThat(failures).isEmpty();
        assertThat(jdbc.sql("select title from page_revision where variant_id = ?")
                        .param(page.variantId())
                        .query(String.class)
                        .list())
                .as("every text that was saved")
                .containsAll(saved);
        assertThat(count("""
                        select count(*) from page_variant v join page p on p.id = v.page_id
                        where v.id = :id and v.live_revision_id is not null and p.deleted_at is not null
                        """)).as("live in the trash").isZero();
        assertThat(count("""
                        select count(*) from page_variant v
                        left join page_revision l on l.id = v.live_revision_id
                        left join page_revision d on d.id = v.draft_revision_id
                        where v.id = :id and (l.variant_id <> v.id or d.variant_id <> v.id
                            or v.live_revision_id is null and v.draft_revision_id is null)
                        """)).as("points at another page's text, or at none").isZero();
        assertThat(count("""
                        select count(*) from page_redirect r join page_variant v on v.path = r.from_path
                        where v.id = :id and v.live_revision_id is not null
                        """)).as("an old address in front of the live page").isZero();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("id", page.variantId()).query(Integer.class).single();
    }

    private Seen look() {
        return jdbc.sql("""
                        select v.version, p.version as place_version, coalesce(v.draft_revision_id, v.live_revision_id) as revision,
                               (select max(number) from page_revision r where r.variant_id = v.id) as number
                        from page_variant v join page p on p.id = v.page_id where v.id = ?
                        """).param(page.variantId()).query(Seen.class).single();
    }
}
