package nu.flyttahit.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads when pages shall be looked through, and when somebody last said that they hold. */
@Component
public class ReviewedPages {

    /**
     * A page and how it stands.
     *
     * @param revisionId the live text; null while there is none
     * @param everyMonths null for never
     */
    public record Row(
            UUID pageId,
            int version,
            int variantId,
            String path,
            String title,
            String owner,
            String ownerName,
            @Nullable Long revisionId,
            @Nullable Integer everyMonths,
            @Nullable LocalDate dueOn,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy) {

        public boolean isDue(LocalDate today) {
            return revisionId != null && dueOn != null && !dueOn.isAfter(today);
        }
    }

    private static final String PAGE = """
            select p.id as page_id, p.version, v.id as variant_id, v.path, r.title, o.slug as owner, o.name as owner_name,
                   v.live_revision_id as revision_id, p.review_every_months as every_months, p.review_due_on as due_on,
                   c.at as confirmed_at, a.name as confirmed_by
            from page p
            join organisation o on o.id = p.owner_id
            join page_variant v on v.page_id = p.id
            join page_revision r on r.id = coalesce(v.live_revision_id, v.draft_revision_id)
            left join lateral (
                select at, account_id from review_confirmation where page_id = p.id order by at desc limit 1
            ) c on true
            left join account a on a.id = c.account_id
            where p.deleted_at is null
            """;

    private final JdbcClient jdbc;

    ReviewedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Row> find(int variantId) {
        return jdbc.sql(PAGE + "and v.id = :id")
                .param("id", variantId)
                .query(Row.class)
                .optional();
    }

    /** Live pages that shall be looked through by a day, the most urgent first; each once, in Swedish. */
    List<Row> due(LocalDate until) {
        return jdbc.sql(PAGE + """
                        and v.locale = 'sv' and v.live_revision_id is not null and p.review_due_on <= :until
                        order by p.review_due_on, v.path
                        """).param("until", until).query(Row.class).list();
    }

    List<Row> dueOf(String owner, LocalDate until) {
        return due(until).stream().filter(page -> page.owner().equals(owner)).toList();
    }
}
