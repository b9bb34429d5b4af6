package nu.flyttahit.admin;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the log of deeds. Names come from the accounts, so that an erased name is erased here too. */
@Repository
class LogEntries {

    private static final String ENTRY = """
            select e.id, e.at, coalesce(a.name, case when e.account_id is null then 'webbplatsen' else 'konto ' || e.account_id end) as who,
                   e.what, e.subject, e.before, e.after
            from audit_event e left join account a on a.id = e.account_id
            """;

    private static final String FILTERED = ENTRY + """
            where strpos(lower(coalesce(a.name, 'webbplatsen')), lower(:vem)) > 0
              and strpos(lower(e.what), lower(:vad)) > 0 and strpos(lower(e.subject), lower(:amne)) > 0
              and (cast(:from as timestamptz) is null or e.at >= :from)
              and (cast(:until as timestamptz) is null or e.at < :until)
            order by e.id desc
            """;

    /** The page by its address of today and those it had before. */
    private static final String OF_PAGE = ENTRY + """
            where e.subject in (select path from page_variant where id = :page
                                union select from_path from page_redirect where target_variant_id = :page)
            order by e.id desc
            """;

    private final JdbcClient jdbc;

    LogEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A deed. */
    record Entry(
            long id,
            OffsetDateTime at,
            String who,
            String what,
            String subject,
            @Nullable String before,
            @Nullable String after) {}

    List<Entry> all(LogFilter filter) {
        return filtered(FILTERED, filter).query(Entry.class).list();
    }

    List<Entry> some(LogFilter filter, int skipped, int most) {
        return filtered(FILTERED + "limit :most offset :skipped", filter)
                .param("most", most)
                .param("skipped", skipped)
                .query(Entry.class)
                .list();
    }

    private StatementSpec filtered(String sql, LogFilter filter) {
        return jdbc.sql(sql)
                .param("vem", filter.vem())
                .param("vad", filter.vad())
                .param("amne", filter.amne())
                .param("from", filter.from(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", filter.until(), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    List<Entry> ofPage(int variant, int most) {
        return jdbc.sql(OF_PAGE + "limit :most")
                .param("page", variant)
                .param("most", most)
                .query(Entry.class)
                .list();
    }
}
