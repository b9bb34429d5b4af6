package nu.flyttahit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.Links.Link;
import nu.flyttahit.task.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What visitors find is what is live, at every moment. */
@SiteTest
class FreshnessTests {

    @Autowired
    SiteSearch search;

    @Autowired
    SearchRebuild rebuild;

    @Autowired
    TestPages pages;

    @Autowired
    PageVariantRepository variants;

    @Autowired
    PageRevisionRepository revisions;

    @Autowired
    Publishing publishing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String word = word();

    @Test
    void aDraftIsFoundByNobody() {
        int page = pages.draft();
        say(page, word);
        assertThat(paths(word)).doesNotContain(path(page));
        publish(page);
        assertThat(paths(word)).first().isEqualTo(path(page));
    }

    @Test
    void aNewTextIsFoundWhenItGoesLiveAndTheOldOneNoMore() {
        int page = pages.draft();
        say(page, word);
        publish(page);
        String newer = word();
        say(page, newer);
        assertThat(paths(newer)).doesNotContain(path(page));
        publish(page);
        assertThat(paths(newer)).first().isEqualTo(path(page));
        assertThat(paths(word)).doesNotContain(path(page));
    }

    @Test
    void aWithdrawnPageIsGoneAlsoIfItIsKeptAtItsAddress() {
        for (PageVariant.Withdrawn reason : PageVariant.Withdrawn.values()) {
            String said = word();
            int page = pages.draft();
            say(page, said);
            publish(page);
            assertThat(paths(said)).as(reason.name()).contains(path(page));
            publishing.withdraw(variants.findById(page).orElseThrow(), reason);
            assertThat(paths(said)).as(reason.name()).doesNotContain(path(page));
        }
    }

    @Test
    void aMovedPageIsFoundAtItsNewAddress() {
        int page = pages.draft();
        say(page, word);
        publish(page);
        publishing.move(variants.findById(page).orElseThrow(), "/flyttad-" + word);
        assertThat(paths(word)).first().isEqualTo("/flyttad-" + word);
    }

    @Test
    void whatIsInTheTrashIsNotFoundEvenIfTheIndexHoldsIt() {
        int page = pages.draft();
        say(page, word);
        publish(page);
        jdbc.sql("update page set deleted_at = now() where id = (select page_id from page_variant where id = ?)")
                .param(page)
                .update();
        assertThat(paths(word)).doesNotContain(path(page));
        rebuild.run("", new Silent());
        assertThat(entries(page)).isZero();
    }

    @Test
    void aPublicationThatFailsChangesNothing() {
        int page = pages.draft();
        say(page, word);
        transaction.executeWithoutResult(status -> {
            publish(page);
            assertThat(paths(word)).contains(path(page));
            status.setRollbackOnly();
        });
        assertThat(paths(word)).doesNotContain(path(page));
    }

    @Test
    void aLostIndexIsMadeAnew() {
        int page = pages.draft();
        say(page, word);
        publish(page);
        jdbc.sql("delete from search_entry where variant_id = ?").param(page).update();
        assertThat(paths(word)).doesNotContain(path(page));
        rebuild.run("", new Silent());
        assertThat(paths(word)).first().isEqualTo(path(page));
    }

    /** A novel on a page: PostgreSQL takes one megabyte of different words, and publishing must not fail for it. */
    @Test
    void aPageOfAMillionLettersCanBePublished() {
        int page = pages.draft();
        var novel = new StringBuilder(word);
        for (int i = 0; novel.length() < 1_500_000; i++) {
            novel.append(" ord").append(Integer.toString(i, 36));
        }
        say(page, pages.text(word).title(), novel.toString());
        publish(page);
        assertThat(paths(word)).first().isEqualTo(path(page));
    }

    /** Pages found, and those that are named where nothing is. */
    private List<String> paths(String question) {
        SearchAnswer answer = search.answer(Question.of(question), LanguageFromPath.SWEDISH, 1);
        return Stream.concat(
                        answer.hits().stream().map(Excerpts.Hit::path),
                        answer.near().stream().map(Link::path))
                .toList();
    }

    private void say(int page, String said) {
        say(page, said, said);
    }

    private void say(int page, String title, String text) {
        PageVariant variant = variants.findById(page).orElseThrow();
        Content content = pages.text(text);
        int number = jdbc.sql("select max(number) + 1 from page_revision where variant_id = ?")
                .param(page)
                .query(Integer.class)
                .single();
        variant.draft(revisions.save(new PageRevision(
                page,
                number,
                PageRevision.Kind.SAVED,
                new Content(title, "", content.meta(), content.blocks()),
                null,
                Instant.now())));
        variants.saveAndFlush(variant);
    }

    private void publish(int page) {
        publishing.publish(variants.findById(page).orElseThrow());
    }

    private String path(int page) {
        return variants.findById(page).orElseThrow().getPath();
    }

    private int entries(int page) {
        return jdbc.sql("select count(*) from search_entry where variant_id = ?")
                .param(page)
                .query(Integer.class)
                .single();
    }

    private static String word() {
        return "zx" + UUID.randomUUID().toString().replaceAll("[^a-f0-9]", "");
    }

    private static final class Silent implements Progress {
        @Override
        public void total(int steps) {}

        @Override
        public void step() {}

        @Override
        public void say(String sentence) {}
    }
}
