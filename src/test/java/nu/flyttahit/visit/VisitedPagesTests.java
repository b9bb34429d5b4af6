package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class VisitedPagesTests {

    private static final int PAGE = 910_001;

    @Autowired
    VisitedPages pages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aKommunsidaCountsForItselfItsMunicipalityAndTheSite() {
        pages.name(PAGE, "/prov-kalmar", "sv", "kalmar");
        assertThat(itemsOf(PAGE)).containsExactly(-5, 0, PAGE);
    }

    @Test
    void aPageBelowItCountsForItselfAndTheSite() {
        pages.name(PAGE + 1, "/prov-kalmar/jobb", "sv", null);
        assertThat(itemsOf(PAGE + 1)).containsExactly(0, PAGE + 1);
    }

    @Test
    void aNewAddressKeepsTheNumberAndTheBirthday() {
        pages.name(PAGE + 2, "/prov-fore", "sv", "nybro");
        var born = firstPublished(PAGE + 2);
        pages.name(PAGE + 2, "/prov-efter", "sv", null);

        assertThat(firstPublished(PAGE + 2)).isEqualTo(born);
        assertThat(itemsOf(PAGE + 2)).containsExactly(0, PAGE + 2);
        assertThat(jdbc.sql("select path from visit_page where page_id = ?")
                        .param(PAGE + 2)
                        .query(String.class)
                        .single())
                .isEqualTo("/prov-efter");
    }

    @Test
    void whatAPageCountedForStaysWithItsMunicipality() {
        pages.name(PAGE + 3, "/prov-oland", "sv", null);
        pages.name(PAGE + 3, "/prov-oland", "sv", "borgholm"); // before anybody has seen it: as if it had always been
        jdbc.sql(
                        "insert into visit_day (day, item, views, visits, uniques, entries) values ('2023-05-04', ?, 1, 1, 1, 1)")
                .param(PAGE + 3)
                .update();
        pages.name(PAGE + 3, "/prov-oland", "sv", "borgholm");
        pages.name(PAGE + 3, "/prov-oland", "sv", "morbylanga");

        assertThat(municipalityOf(PAGE + 3, "now() - interval '1 minute'")).isEqualTo(-1);
        assertThat(municipalityOf(PAGE + 3, "now() + interval '1 minute'")).isEqualTo(-7);
    }

    private Integer municipalityOf(int page, String moment) {
        return jdbc.sql("select item from page_item_at where page_id = ? and item < 0 and since <= %s and until > %s"
                        .formatted(moment, moment))
                .param(page)
                .query(Integer.class)
                .single();
    }

    private List<Integer> itemsOf(int page) {
        return jdbc.sql("select item from page_item where page_id = ? order by item")
                .param(page)
                .query(Integer.class)
                .list();
    }

    private Object firstPublished(int page) {
        return jdbc.sql("select first_published from visit_page where page_id = ?")
                .param(page)
                .query()
                .singleValue();
    }
}
