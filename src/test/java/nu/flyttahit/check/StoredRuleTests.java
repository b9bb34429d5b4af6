package nu.flyttahit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.contact.Contacts;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.site.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules that compare a text with what is stored. */
@SiteTest
class StoredRuleTests {

    @Autowired
    LinkRules links;

    @Autowired
    LanguageRules languages;

    @Autowired
    List<Panel> panels;

    @Autowired
    Contacts contacts;

    @Autowired
    Blocks blocks;

    @Autowired
    EditedPages pages;

    @Autowired
    TestPages testPages;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "/nybro, ''",
        "/nybro?a=b#c, ''",
        "/, ''",
        "/sitemap.xml, ''",
        "/fler-till-kalmar-lan/mal.csv, ''",
        "/css/site.css, ''",
        "https://example.se/, ''",
        "mailto:a@example.se, ''",
        "tel:+46480123, ''",
        "#del, ''",
        "/finns-inte-alls, link.nowhere",
        "/nybro/finns-inte, link.nowhere",
        "www.example.se, link.unusable",
        "kalmar, link.unusable",
        "https://, link.unusable"
    })
    void aLinkLeadsSomewhere(String address, String key) {
        assertThat(found(links, "<p><a href='" + address + "'>Vägen</a></p>").map(Finding::key))
                .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @Test
    void aLinkToAPageThatIsHiddenOrMovedIsRemarked() {
        String hidden = "/dold-" + UUID.randomUUID();
        UUID page = UUID.randomUUID();
        jdbc.sql("""
                        insert into page (id, owner_id, type, position, version)
                        select :id, id, 'about', 99, 0 from organisation where slug = 'kalmar'
                        """).param("id", page).update();
        jdbc.sql("insert into page_variant (page_id, locale, slug, path, version) values (:id, 'sv', 'd', :path, 0)")
                .param("id", page)
                .param("path", hidden)
                .update();
        String old = "/gammal-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into page_redirect (from_path, target_url, reason, created_at)
                        values (:from, 'https://example.se', 'prov', now())
                        """).param("from", old).update();
        assertThat(found(links, "<p><a href='" + hidden + "'>A</a> <a href='" + old + "'>B</a></p>"))
                .extracting(Finding::key, Finding::hard)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("link.hidden", false),
                        org.assertj.core.groups.Tuple.tuple("link.moved", false));
        jdbc.sql("delete from page_variant where path = :path")
                .param("path", hidden)
                .update();
        jdbc.sql("delete from page where id = :id").param("id", page).update();
        jdbc.sql("delete from page_redirect where from_path = :from")
                .param("from", old)
                .update();
    }

    @Test
    void aBrokenLinkIsRemarkedAndNeverStopsPublishing() {
        String url = "https://dead.example/" + UUID.randomUUID();
        jdbc.sql("""
                        insert into link_target (url, state, answer, strikes, checked_at)
                        values (:url, 'DEAD', 'Sidan finns inte (svar 404)', 2, now())
                        """).param("url", url).update();
        assertThat(found(links, "<p><a href='" + url + "'>Planen</a></p>"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.key()).isEqualTo("link.broken");
                    assertThat(finding.hard()).isFalse();
                    assertThat(finding.detail()).contains(url, "svar 404");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01, population:0880:latest, ''",
        "2099-01-01, population:0880:latest, figure.stale",
        "2025-06-01, population:0880:1800, figure.missing",
        "2025-06-01, nonsense, figure.missing"
    })
    void aFigureIsThereAndNotTooOld(String today, String figure, String key) {
        assertThat(found(freshness(today), "<p><data data-figure='" + figure + "'>1</data></p>")
                        .map(Finding::key))
                .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, siffror, ''",
        "2099-01-01, folkmangd, figure.panel-stale",
        "2099-01-01, siffror, figure.panel-stale",
        "2099-01-01, finansiering, ''"
    })
    void theFiguresOfAPanelAreNotTooOld(String today, String panel, String key) {
        assertThat(keys(freshness(today), "[{\"type\":\"panel\",\"id\":\"p\",\"v\":1,\"name\":\"" + panel + "\"}]"))
                .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, ''", "2027-11-01, ''", "2027-11-02, source.old"})
    void aSourceIsLookedAtOnceAYear(String today, String key) {
        assertThat(keys(freshness(today), """
                [{"type":"text","id":"a","v":1,"html":"","sources":[
                  {"title":"SCB","source_url":"https://www.scb.se","checked_on":"2026-11-01"}]}]
                """)).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @Test
    void whoeverIsNamedIsStillThere() {
        String gone = "slutat-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into page_contact (key, owner_id, name, role, valid_until)
                        values (:key, (select min(id) from organisation), 'N', 'R', '2026-01-31')
                        """).param("key", gone).update();
        String block = "[{\"type\":\"contact\",\"id\":\"c\",\"v\":1,\"contact\":%s,\"html\":\"\"}]";
        assertThat(keys(freshness("2025-12-02"), block.formatted('"' + gone + '"')))
                .isEmpty();
        assertThat(keys(freshness("2026-01-31"), block.formatted('"' + gone + '"')))
                .containsExactly("contact.soon");
        assertThat(keys(freshness("2026-02-01"), block.formatted('"' + gone + '"')))
                .containsExactly("contact.gone");
        assertThat(keys(freshness("2026-02-01"), block.formatted("\"aldrig\""))).containsExactly("contact.gone");
        assertThat(keys(freshness("2026-02-01"), block.formatted("null"))).containsExactly("contact.none");
        jdbc.sql("delete from page_contact where key = :key").param("key", gone).update();
    }

    @Test
    void englishThatFollowsIsNotRemarkedAndMissingEnglishIs() {
        EditedPages.Row first = jdbc.sql("""
                        select r.variant_id, r.id from page_revision r join page_variant v on v.id = r.variant_id
                        where v.path = '/borgholm' and r.number = 1
                        """)
                .query((row, n) -> pages.at(row.getInt(1), row.getString(2)).orElseThrow())
                .single();
        assertThat(languages.of(new CheckedPage(first, List.of()))).isEmpty();
        assertThat(languages.of(new CheckedPage(with(first, first.variantId(), -1), List.of())))
                .extracting(Finding::key)
                .containsExactly("english.behind");
        assertThat(languages.of(new CheckedPage(with(first, -1, 1), List.of())))
                .extracting(Finding::key)
                .containsExactly("english.missing");
    }

    private static EditedPages.Row with(EditedPages.Row row, int variant, long revision) {
        return new EditedPages.Row(
                variant,
                row.version(),
                revision,
                row.locale(),
                row.path(),
                row.type(),
                row.owner(),
                row.ownerName(),
                row.live(),
                row.changed(),
                null,
                null,
                null,
                null,
                null,
                row.title(),
                row.summary(),
                row.meta(),
                row.blocks(),
                row.savedAt(),
                row.savedBy());
    }

    private FreshnessRules freshness(String today) {
        return new FreshnessRules(
                panels, jdbc, contacts, Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC));
    }

    private Stream<Finding> found(Rule rule, String html) {
        return rule.of(page("[{\"type\":\"text\",\"id\":\"a\",\"v\":1,\"html\":\"" + html + "\",\"sources\":[]}]"));
    }

    private List<String> keys(Rule rule, String stored) {
        return rule.of(page(stored)).map(Finding::key).toList();
    }

    private CheckedPage page(String stored) {
        EditedPages.Row any = testPages.at("/");
        return new CheckedPage(any, blocks.read(stored));
    }
}
