package nu.flyttahit.editor;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each editor has typed and not saved: one row an editor and page, which overwrites itself. */
@Component
class Autosaves {

    /** A form and when it was kept. */
    record Kept(PageForm form, Instant savedAt) {}

    private record Stored(String body, Instant savedAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Autosaves(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Kept as one JSON string: JSONB would lose the order of the blocks. */
    Instant keep(int variantId, long accountId, PageForm form) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into page_autosave (variant_id, account_id, base_revision_id, body, saved_at)
                        select :variant, :account, (select id from page_revision
                                                    where id::text = :base and variant_id = :variant), to_jsonb(:body::text), :now
                        on conflict (variant_id, account_id) do update
                        set base_revision_id = excluded.base_revision_id, body = excluded.body, saved_at = excluded.saved_at
                        """)
                .param("variant", variantId)
                .param("account", accountId)
                .param("base", form.opened())
                .param("body", json.writeValueAsString(form))
                .param("now", Timestamp.from(now))
                .update();
        return now;
    }

    Optional<Kept> find(int variantId, long accountId) {
        return jdbc.sql("""
                        select body #>> '{}' as body, saved_at from page_autosave
                        where variant_id = :variant and account_id = :account
                        """)
                .param("variant", variantId)
                .param("account", accountId)
                .query(Stored.class)
                .optional()
                .map(stored -> new Kept(json.readValue(stored.body(), PageForm.class), stored.savedAt()));
    }

    void remove(int variantId, long accountId) {
        jdbc.sql("delete from page_autosave where variant_id = :variant and account_id = :account")
                .param("variant", variantId)
                .param("account", accountId)
                .update();
    }
}
