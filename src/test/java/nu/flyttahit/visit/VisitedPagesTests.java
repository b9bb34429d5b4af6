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
