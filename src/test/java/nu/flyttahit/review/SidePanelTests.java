package nu.flyttahit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.Sweden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class SidePanelTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate month = Sweden.today(Clock.systemUTC()).withDayOfMonth(1);
    private int page;

    @BeforeEach
    void aPage() {
        page = jdbc.sql("select id from page_variant where path = '/fler-till-kalmar-lan/bakgrund'")
                .query(Integer.class)
                .single();
        jdbc.sql("delete from visit_month where item = :page")
                .param("page", page)
                .update();
        countedSince(month);
    }

    @Test
    void monthsBeforeCountingBeganAreMissingNotZero() {
        count(month, 42);
        assertThat(mvc.get().uri("/prov/bredvid/{id}", page))
                .bodyText()
                .contains("Besök på sidan", "42", "Samma månader året innan saknas", "<td class=\"n\">saknas</td>");
    }

    @Test
    void aYearOfVisitsStandsAgainstTheYearBeforeWithAMarkWherePublished() {
        countedSince(month.minusMonths(30));
        count(month, 20);
        count(month.minusMonths(12), 10);
        jdbc.sql("""
                        insert into page_publication (variant_id, revision_id, published_at, note, passed_over)
                        select id, live_revision_id, :at, '', '' from page_variant where id = :page
                        """)
                .param("at", month.minusMonths(3).atStartOfDay(Sweden.ZONE).toOffsetDateTime())
                .param("page", page)
                .update();
        assertThat(mvc.get().uri("/prov/bredvid/{id}", page))
                .bodyText()
                .contains("class=\"before\"", "class=\"pub\"", "samma månad ett år tidigare", "<td>en gång</td>")
                .doesNotContain("<td class=\"n\">saknas</td>");
    }

    @Test
    void aPageThatWasNeverCountedSaysSo() {
        jdbc.sql("delete from visit_page where page_id = :page")
                .param("page", page)
                .update();
        assertThat(mvc.get().uri("/prov/bredvid/{id}", page)).bodyText().contains("<b>saknas</b>");
        countedSince(month);
    }

    @Test
    void theLanguagesAndTheReviewStandBesideThePage() {
        assertThat(mvc.get().uri("/prov/bredvid/{id}", page))
                .bodyText()
                .contains(
                        "Stämmer texten?",
                        "value=\"granskning\"",
                        "Engelska",
                        "value=\"sprak\"",
                        "finns inte på engelska");
    }

    private void count(LocalDate of, int visits) {
        jdbc.sql(
                        "insert into visit_month (month, item, views, visits, uniques, entries) values (:m, :p, :v, :v, :v, :v)")
                .param("m", of)
                .param("p", page)
                .param("v", visits)
                .update();
    }

    private void countedSince(LocalDate day) {
        jdbc.sql("""
                        insert into visit_page (page_id, path, language, first_published)
                        values (:page, '/fler-till-kalmar-lan/bakgrund', 'sv', :at)
                        on conflict (page_id) do update set first_published = excluded.first_published
                        """)
                .param("page", page)
                .param("at", day.atStartOfDay(Sweden.ZONE).toOffsetDateTime())
                .update();
    }
}
