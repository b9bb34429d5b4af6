package nu.flyttahit.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a page, the newest first. */
@Component
class Revisions {

    static final int PER_PAGE = 50;

    /** Saves of one person within this time of each other are one piece of work. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(30);

    /**
     * A version.
     *
     * @param published when it last went live, if it ever did
     * @param note what was said about it then
     */
    record Revision(
            long id,
            int number,
            String kind,
            String title,
            Instant savedAt,
            @Nullable Long accountId,
            @Nullable String savedBy,
            boolean live,
            boolean draft,
            boolean scheduled,
            @Nullable Instant published,
            @Nullable String note) {

        /** How it came to be, as editors say it. */
        public String word() {
            return switch (kind) {
                case "PUBLISHED" -> "Rättelse";
                case "RESTORED" -> "Återställd";
                case "IMPORTED" -> "Inläst";
                default -> "Sparad";
            };
        }

        private boolean isOneOfManySaves() {
            return kind.equals("SAVED") && !live && !draft && !scheduled && published == null;
        }

        private boolean continues(Revision older) {
            return older.isOneOfManySaves()
                    && accountId != null
                    && accountId.equals(older.accountId)
                    && Duration.between(older.savedAt, savedAt).compareTo(ONE_SITTING) <= 0;
        }
    }

    /** A version with the saves that led to it in the same sitting, newest first: folded away, never dropped. */
    record Sitting(Revision last, List<Revision> earlier) {}

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most so many versions below a number. */
    List<Revision> below(int variantId, int number, int most) {
        return jdbc.sql("""
                        select r.id, r.number, r.kind, r.title, r.created_at as saved_at, r.created_by as account_id, a.name as saved_by,
                               r.id is not distinct from v.live_revision_id as live,
                               r.id is not distinct from v.draft_revision_id as draft,
                               r.id is not distinct from v.publish_revision_id as scheduled,
                               p.published_at as published, p.note
                        from page_revision r
                        join page_variant v on v.id = r.variant_id
                        left join account a on a.id = r.created_by
                        left join lateral (select published_at, note from page_publication
                            where variant_id = r.variant_id and revision_id = r.id order by published_at desc limit 1) p on true
                        where r.variant_id = :variant and r.number < :number order by r.number desc limit :most
                        """)
                .param("variant", variantId)
                .param("number", number)
                .param("most", most)
                .query(Revision.class)
                .list();
    }

    /** The number of the version that visitors see, or of the first one where they see none. */
    int liveOrFirst(int variantId) {
        return jdbc.sql("""
                        select coalesce((select r.number from page_variant v join page_revision r on r.id = v.live_revision_id
                            where v.id = :variant), 1)
                        """).param("variant", variantId).query(Integer.class).single();
    }

    static List<Sitting> folded(List<Revision> revisions) {
        var sittings = new ArrayList<Sitting>();
        Revision newer = null;
        for (Revision revision : revisions) {
            if (newer != null && newer.continues(revision)) {
                sittings.get(sittings.size() - 1).earlier().add(revision);
            } else {
                sittings.add(new Sitting(revision, new ArrayList<>()));
            }
            newer = revision;
        }
        return sittings;
    }
}
