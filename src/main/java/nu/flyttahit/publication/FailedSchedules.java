package nu.flyttahit.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who may publish a page that what was planned for it could not be done. */
@Component
class FailedSchedules implements ToDo {

    record Failure(int variantId, String owner, String title, String reason, Instant failedAt) {}

    private static final String FAILURES = """
            select v.id as variant_id, o.slug as owner, r.title, f.reason, f.failed_at from page_schedule_failure f
            join page_variant v on v.id = f.variant_id
            join page p on p.id = v.page_id and p.deleted_at is null
            join organisation o on o.id = p.owner_id
            join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
            """;

    private final JdbcClient jdbc;
    private final ContentPolicy policy;

    FailedSchedules(JdbcClient jdbc, ContentPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    @Override
    public List<Item> of(SignedIn person) {
        return jdbc.sql(FAILURES + "order by f.failed_at").query(Failure.class).list().stream()
                .filter(failure -> policy.allows(person, Action.PUBLISH, failure.owner()))
                .map(FailedSchedules::item)
                .toList();
    }

    Optional<Failure> of(int variantId) {
        return jdbc.sql(FAILURES + "where v.id = :id")
                .param("id", variantId)
                .query(Failure.class)
                .optional();
    }

    private static Item item(Failure failure) {
        return new Item(
                Urgency.URGENT,
                "clock",
                failure.title() + " ändrades inte som planerat",
                failure.reason(),
                SwedishMoment.words(failure.failedAt()),
                "/admin/sidor/" + failure.variantId(),
                "Öppna");
    }
}
