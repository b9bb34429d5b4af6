package nu.flyttahit.edition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.flyttahit.site.Links;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.yearbook.Yearbooks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads search engines to the reports. */
@Component
@Order(25)
class EditionLinks implements Links {

    private static final String LIST = "/fler-till-kalmar-lan/rapport";

    private final Yearbooks yearbooks;
    private final Editions editions;
    private final Clock clock;

    EditionLinks(Yearbooks yearbooks, Editions editions, Clock clock) {
        this.yearbooks = yearbooks;
        this.editions = editions;
        this.clock = clock;
    }

    /** An edition changed when it was issued; a report that is not may be another each day. */
    @Override
    public List<SitemapRow> sitemap() {
        var today = Sweden.today(clock).atStartOfDay(Sweden.ZONE).toInstant();
        List<Edition> all = editions.all();
        List<SitemapRow> rows = new ArrayList<>();
        rows.add(new SitemapRow(LIST, today, Map.of()));
        for (int year : yearbooks.years()) {
            var changed = all.stream()
                    .filter(edition -> edition.year() == year)
                    .findFirst()
                    .map(edition -> edition.issuedAt().toInstant())
                    .orElse(today);
            rows.add(new SitemapRow(LIST + "/" + year, changed, Map.of()));
        }
        return rows;
    }
}
