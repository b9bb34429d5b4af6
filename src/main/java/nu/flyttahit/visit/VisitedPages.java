package nu.flyttahit.visit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public pages that are counted, by their stable number: one for each language of a page. */
@Component
public class VisitedPages {

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitedPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says under which address a page is published now. Its figures follow it to a new address.
     *
     * @param municipalitySlug only for a municipality's own page: pages below it count for themselves and the site
     */
    @Transactional
    public void name(int pageId, String path, String language, @Nullable String municipalitySlug) {
        jdbc.sql("""
                insert into visit_page (page_id, path, language, municipality, first_published)
                values (:page, :path, :language, :municipality, :now)
                on conflict (page_id) do update
                set path = excluded.path, language = excluded.language, municipality = excluded.municipality
                """)
                .param("page", pageId)
                .param("path", path)
                .param("language", language)
                .param("municipality", municipalitySlug)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        rememberPast(pageId, municipalitySlug);
        countFor(pageId, municipalitySlug);
    }

    /** Views of before stay with the municipality that the page counted for then, also when days are counted anew. */
    private void rememberPast(int pageId, @Nullable String municipalitySlug) {
        jdbc.sql("""
                insert into page_item_past (page_id, until, item)
                select :page, :now, was.item
                from (select max(item) as item from page_item where page_id = :page and item < 0) was
                where exists (select from visit_day where item = :page)
                  and was.item is distinct from (select -position from municipality where slug = :municipality)
                on conflict do nothing
                """)
                .param("page", pageId)
                .param("now", Timestamp.from(clock.instant()))
                .param("municipality", municipalitySlug, Types.VARCHAR)
                .update();
    }

    private void countFor(int pageId, @Nullable String municipalitySlug) {
        jdbc.sql("delete from page_item where page_id = :page and item < 0")
                .param("page", pageId)
                .update();
        jdbc.sql("""
                insert into page_item (page_id, item)
                select :page, item from (
                    values (0), (:page) union all select -position from municipality where slug = :municipality
                ) items (item)
                on conflict do nothing
                """)
                .param("page", pageId)
                .param("municipality", municipalitySlug)
                .update();
    }
}
