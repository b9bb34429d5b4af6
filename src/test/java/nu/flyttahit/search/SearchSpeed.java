package nu.flyttahit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.TestPages;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Measures the search on two thousand pages of 300 words of the first content. Not part of the tests: run with
 * {@code ./mvnw test -Dtest=SearchSpeed} and read its last line.
 */
@SiteTest
class SearchSpeed {

    private static final Logger log = LoggerFactory.getLogger(SearchSpeed.class);
    private static final int PAGES = 2000;
    private static final int WORDS = 300;
    private static final List<String> QUESTIONS = List.of(
            "kalmar",
            "bostad",
            "service",
            "rekryterinsnätverk",
            "dagis i västervik",
            "vad kostar satsningen",
            "qwxzvbk");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPages pages;

    @Autowired
    PageVariantRepository variants;

    @Autowired
    PageRevisionRepository revisions;

    @Autowired
    Publishing publishing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void measure() {
        var random = new Random(1);
        List<String> words = jdbc.sql("select word from search_word where locale = 'sv' order by 1")
                .query(String.class)
                .list();
        long started = System.nanoTime();
        IntStream.range(0, PAGES).forEach(page -> publish(sentence(words, random, 4), sentence(words, random, WORDS)));
        long publishing = (System.nanoTime() - started) / PAGES;
        jdbc.sql("analyze").update();
        QUESTIONS.forEach(this::ask);
        var took = new ArrayList<String>();
        QUESTIONS.forEach(question -> took.add(question + " " + measured(question)));
        log.info("Publishing {} ms a page. Whole answers, median and slowest of 30, ms: {}", ms(publishing), took);
    }

    private String measured(String question) {
        long[] times =
                IntStream.range(0, 30).mapToLong(n -> ask(question)).sorted().toArray();
        return ms(times[times.length / 2]) + "/" + ms(Arrays.stream(times).max().orElseThrow());
    }

    private long ask(String question) {
        long started = System.nanoTime();
        assertThat(mvc.get().uri("/sok").param("q", question)).hasStatusOk();
        return System.nanoTime() - started;
    }

    private void publish(String title, String text) {
        int page = pages.draft();
        PageVariant variant = variants.findById(page).orElseThrow();
        Content content = pages.text(text);
        variant.draft(revisions.save(new PageRevision(
                page,
                2,
                PageRevision.Kind.SAVED,
                new Content(title, "", content.meta(), content.blocks()),
                null,
                Instant.now())));
        publishing.publish(variants.saveAndFlush(variant));
    }

    private static String sentence(List<String> words, Random random, int length) {
        return random.ints(length, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
    }

    private static String ms(long nanoseconds) {
        return "%.0f".formatted(nanoseconds / 1e6);
    }
}
