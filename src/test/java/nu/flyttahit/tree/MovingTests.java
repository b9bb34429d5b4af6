package nu.flyttahit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nu.flyttahit.SiteTest;
import nu.flyttahit.redirect.Redirects;
import nu.flyttahit.tree.TreePages.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever is moved, renamed, thrown and taken back: every address that was ever live leads to its page. */
@SiteTest
class MovingTests {

    @Autowired
    Grove grove;

    @Autowired
    TreePages tree;

    @Autowired
    Moving moving;

    @Autowired
    Trash trash;

    @Autowired
    Redirects redirects;

    @Autowired
    MockMvcTester mvc;

    @Test
    void thereAndBackAgainLeavesNoLoop() {
        String a = Grove.word("a");
        String b = Grove.word("b");
        Node page = grove.plantLive(grove.municipality("kalmar"), a);
        Node child = grove.plantLive(page, "barn");
        rename(page, b);
        assertThat(mvc.get().uri("/kalmar/" + a + "/barn"))
                .hasStatus(301)
                .hasHeader("Location", "/kalmar/" + b + "/barn");
        rename(tree.find(page.variantId()), a);
        assertThat(mvc.get().uri("/kalmar/" + a)).hasStatusOk();
        assertThat(mvc.get().uri("/kalmar/" + b)).hasStatus(301).hasHeader("Location", "/kalmar/" + a);
        assertThat(mvc.get().uri("/kalmar/" + b + "/barn")).hasStatus(301);
        assertThat(redirects.now("/kalmar/" + a)).isEmpty();
        assertThat(tree.find(child.variantId()).path()).isEqualTo("/kalmar/" + a + "/barn");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFormerAddressLeadsToItsPage(long seed) {
        var random = new Random(seed);
        List<Node> pages = smallTree();
        Map<String, Integer> former = new HashMap<>();
        for (int deed = 0; deed < 25; deed++) {
            doSomething(pages, random);
            for (Node page : pages) {
                Node now = tree.trashed(page.variantId()).orElseThrow();
                if (now.live()) {
                    former.put(now.path(), now.variantId()); // the last live page at an address has it
                }
            }
            former.forEach(this::leadsToItsPage);
        }
    }

    private List<Node> smallTree() {
        Node root = grove.plantLive(grove.municipality("nybro"), Grove.word("rot"));
        Node left = grove.plantLive(root, "a");
        Node right = grove.plantLive(root, "b");
        return new ArrayList<>(List.of(left, right, grove.plantLive(left, "c"), grove.plantLive(right, "d")));
    }

    private void doSomething(List<Node> pages, Random random) {
        Node page = tree.trashed(pages.get(random.nextInt(pages.size())).variantId())
                .orElseThrow();
        if (page.deletedAt() != null) {
            if (trash.fault(page).isEmpty()) {
                trash.takeBack(page, grove.leader());
                grove.publish(page);
            }
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> rename(page, List.of("a", "b", "c", "d").get(random.nextInt(4)));
            case 1 ->
                move(
                        page,
                        tree.trashed(pages.get(random.nextInt(pages.size())).variantId())
                                .orElseThrow());
            default -> trash.throwAway(page, page.version(), grove.leader());
        }
    }

    private void leadsToItsPage(String path, int variant) {
        Node page = tree.trashed(variant).orElseThrow();
        List<String> live = grove.live(path);
        assertThat(live).hasSizeLessThan(2);
        if (live.isEmpty() && page.live()) {
            assertThat(redirects.now(path)).as(path).hasValue(page.path());
        }
    }

    @Test
    void ofTwoWhoMoveAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        Node page = grove.plantLive(grove.municipality("torsas"), Grove.word("kapp"));
        Node one = grove.plant(grove.municipality("torsas"), Grove.word("ett"));
        Node two = grove.plant(grove.municipality("torsas"), Grove.word("tva"));
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> movers = List.of(
                    () -> moving.move(page, one, page.version(), grove.leader()),
                    () -> moving.move(page, two, page.version(), grove.leader()));
            int won = 0;
            for (Future<Boolean> result : pool.invokeAll(movers)) {
                won += result.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        Node moved = tree.find(page.variantId());
        assertThat(moved.parentId()).isIn(one.pageId(), two.pageId());
        assertThat(redirects.now(page.path())).hasValue(moved.path());
    }

    @Test
    void nothingMovesBelowItselfAndTheTwelveStay() {
        Node page = grove.plant(grove.municipality("emmaboda"), Grove.word("upp"));
        Node child = grove.plant(page, "ned");
        assertThat(moving.fault(page, child)).isPresent();
        assertThat(moving.fault(page, page)).isPresent();
        Node kalmar = grove.municipality("kalmar");
        assertThat(moving.move(kalmar, page, kalmar.version(), grove.leader())).isFalse();
        assertThat(trash.throwAway(kalmar, kalmar.version(), grove.leader())).isFalse();
    }

    @Test
    void aTakenAddressIsRefused() {
        Node kalmar = grove.municipality("kalmar");
        Node taken = grove.plant(kalmar, Grove.word("upptagen"));
        Node page = grove.plant(kalmar, Grove.word("ledig"));
        assertThat(moving.fault(page, taken.slug()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("redan en sida"));
        assertThat(moving.rename(page, taken.slug(), page.version(), grove.leader()))
                .isFalse();
    }

    private void rename(Node page, String slug) {
        if (moving.fault(page, slug).isEmpty()) {
            assertThat(moving.rename(page, slug, page.version(), grove.leader()))
                    .isTrue();
        }
    }

    private void move(Node page, Node parent) {
        if (parent.deletedAt() == null && moving.fault(page, parent).isEmpty()) {
            assertThat(moving.move(page, parent, page.version(), grove.leader()))
                    .isTrue();
        }
    }
}
