package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import nu.flyttahit.campaign.CampaignMarks;
import nu.flyttahit.site.ClientAddress;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.traffic.Classification;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * People, robots and suspects whose visits are known beforehand, sent through the real recorder, journal, carry and derive of
 * several instances that are started anew in between. Every figure must come out as it was meant.
 */
@SiteTest
class SimulationTests {

    @Autowired
    DataSource source;

    @Autowired
    Classification classification;

    @Autowired
    ClientAddress addresses;

    @Autowired
    SiteProperties site;

    @Autowired
    CampaignMarks campaigns;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void totalsComeOutAsTheyWereMeant(long seed, @TempDir Path folder) throws Exception {
        var crowd = new Crowd(seed);
        crowd.invent();
        try (var visits = new DeriveSchema(source)) {
            for (int page = 1; page <= Crowd.PAGES; page++) {
                visits.page(page, page <= Crowd.MUNICIPALITIES ? -page : null);
            }
            try (var park = new InstancePark(
                    seed, folder, visits, new InstancePark.Tools(classification, addresses, site, campaigns))) {
                for (Crowd.Sent sent : crowd.inOrder()) {
                    park.serve(sent);
                }
                park.finish();
                assertThat(park.refused()).isZero();
            }

            assertThat(visits.days()).isEqualTo(crowd.figures());
            assertThat(classes(visits)).isEqualTo(crowd.classes());
            assertThat(visits.number("select coalesce(sum(late), 0) from visit_fault_day"))
                    .isZero();
            assertThat(
                            visits.texts(
                                    "select r::text from generate_series(date '2027-03-01', date '2028-03-31', '1 day') d, visit_recount(d::date) r"))
                    .as("counted anew")
                    .isEmpty();
        }
    }

    private static TreeMap<String, Integer> classes(DeriveSchema visits) throws Exception {
        var classes = new TreeMap<String, Integer>();
        for (String row : visits.texts("select day || ' ' || class || '=' || requests from visit_filtered_day")) {
            String[] parts = row.split("=");
            classes.put(parts[0], Integer.parseInt(parts[1]));
        }
        return classes;
    }
}
