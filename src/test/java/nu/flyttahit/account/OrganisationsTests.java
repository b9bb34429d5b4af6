package nu.flyttahit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class OrganisationsTests {

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areTheRegionAndThenTheTwelveInSwedishOrder() {
        List<String> municipalities = jdbc.sql("select slug from municipality order by position")
                .query(String.class)
                .list();
        assertThat(organisations.all().get(0).slug()).isEqualTo(Organisations.REGION);
        assertThat(organisations.all().stream().skip(1).map(Organisations.Organisation::slug))
                .containsExactlyElementsOf(municipalities);
    }

    @Test
    void haveTheCodesOfTheirMunicipalities() {
        assertThat(jdbc.sql("""
                                select count(*) from municipality m
                                join organisation o on o.slug = m.slug and o.scb_code = m.code and o.name = m.full_name
                                """).query(Long.class).single()).isEqualTo(12);
    }
}
