package nu.flyttahit.check;

import static org.assertj.core.api.Assertions.assertThat;

import nu.flyttahit.SiteTest;
import nu.flyttahit.content.EditedPages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class StartPagesCheckTests {

    @Autowired
    Checks checks;

    @Autowired
    EditedPages pages;

    @Autowired
    JdbcClient jdbc;

    /** The first revisions, whatever other tests have made of the pages since. */
    @Test
    void theFirstContentCouldBePublished() {
        var first = jdbc.sql("select variant_id, id from page_revision where kind = 'IMPORTED' and number = 1")
                .query((row, n) -> pages.at(row.getInt(1), row.getString(2)).orElseThrow())
                .list();
        assertThat(first)
                .hasSizeGreaterThan(30)
                .allSatisfy(page -> assertThat(checks.of(page))
                        .as(page.path())
                        .filteredOn(Finding::hard)
                        .isEmpty());
    }
}
