package nu.flyttahit.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.TestPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * How fast a page of forty blocks opens and is saved when the history is long. Too slow for every build, so it is called
 * by name: {@code ./mvnw test -Dtest=EditorBenchmark}.
 */
@SiteTest
class EditorBenchmark {

    private static final int REVISIONS = 50_000;
    private static final int OF_THE_PAGE = 2_000;
    private static final int BLOCKS = 40;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 40;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPages drafts;

    @Autowired
    EditedPages pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private SignedIn editor;
    private int id;

    @BeforeEach
    void aLongHistory() {
        editor = people.editorOf("kalmar");
        id = drafts.draft();
        addRevisions(drafts.draft(), REVISIONS - OF_THE_PAGE, "[]");
        addRevisions(id, OF_THE_PAGE, blocks());
        jdbc.sql("""
                        update page_variant set draft_revision_id = (select max(id) from page_revision where variant_id = :id)
                        where id = :id
                        """).param("id", id).update();
        jdbc.sql("analyze page_revision").update();
    }

    @Test
    void aPageOfFortyBlocksOpensAndIsSavedInTime() {
        long[] opened = rounds(this::open);
        long[] saved = rounds(this::save);
        System.out.printf(
                "Opened: median %d ms, slowest of twenty %d ms. Saved: median %d ms, slowest of twenty %d ms.%n",
                median(opened), late(opened), median(saved), late(saved));
        assertThat(median(opened)).isLessThan(300);
        assertThat(median(saved)).isLessThan(150);
    }

    private void open() {
        assertThat(mvc.get().uri("/admin/sidor/{id}", id).with(user(editor))).hasStatusOk();
    }

    private void save() {
        Row page = pages.find(id).orElseThrow();
        var request = mvc.post()
                .uri("/admin/sidor/{id}", id)
                .with(user(editor))
                .with(csrf())
                .param("title", "Rubrik " + System.nanoTime())
                .param("summary", page.summary())
                .param("version", Integer.toString(page.version()))
                .param("opened", Long.toString(page.revisionId()));
        for (int block = 0; block < BLOCKS; block++) {
            request.param("blocks[text-" + block + "].type", "text")
                    .param("blocks[text-" + block + "].heading", "Mellanrubrik " + block)
                    .param("blocks[text-" + block + "].html", html(block));
        }
        assertThat(request).hasStatus3xxRedirection();
    }

    private static long[] rounds(Runnable deed) {
        IntStream.range(0, WARM_UP).forEach(round -> deed.run());
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            deed.run();
            times[round] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(times);
        return times;
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static long late(long[] sorted) {
        return sorted[sorted.length * 19 / 20];
    }

    private void addRevisions(int variant, int count, String blocks) {
        jdbc.sql("""
                        insert into page_revision (variant_id, number, kind, title, summary, meta, blocks, schema_version, created_by, created_at)
                        select :variant, n + 1, 'SAVED', 'Rubrik ' || n, 'Sammanfattning', '{}'::jsonb, :blocks::jsonb, 1, :who,
                               now() - n * interval '1 minute'
                        from generate_series(1, :count) n
                        """)
                .param("variant", variant)
                .param("blocks", blocks)
                .param("who", editor.id())
                .param("count", count)
                .update();
    }

    private static String blocks() {
        return IntStream.range(0, BLOCKS)
                .mapToObj(n -> """
                        {"type":"text","id":"text-%d","v":1,"heading":"Mellanrubrik %d","html":"%s","sources":[]}
                        """.formatted(n, n, html(n)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** About a hundred words, as a block has. */
    private static String html(int block) {
        return "<p>Stycke %d. %s</p>"
                .formatted(block, "Här bor du nära både hav och skog, och bussen går ofta. ".repeat(9));
    }
}
