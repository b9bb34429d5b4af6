package nu.flyttahit.editor;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who else has a page open, or has typed something there that is not saved. Never oneself. */
@Component
class Presence {

    /** Somebody without a sign of life for so long has left. */
    private static final Duration GONE_AFTER = Duration.ofMinutes(2);

    /** Somebody else at the page. */
    record Other(String name, boolean here, @Nullable Instant typedAt) {

        /** As editors read it. */
        public String sentence() {
            String typed = typedAt == null
                    ? ""
                    : "har text från %tR som inte är sparad"
                            .formatted(typedAt.atZone(Sweden.ZONE))
                            .replace(':', '.');
            if (!here) {
                return name + " " + typed + ".";
            }
            return name + " har sidan öppen" + (typed.isEmpty() ? "" : " och " + typed) + ".";
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void seen(int variantId, long accountId) {
        jdbc.sql("""
                        insert into editing_session (variant_id, account_id, seen_at) values (:variant, :account, :now)
                        on conflict (variant_id, account_id) do update set seen_at = excluded.seen_at
                        """)
                .param("variant", variantId)
                .param("account", accountId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<Other> others(int variantId, long accountId) {
        return jdbc.sql("""
                        select a.name, coalesce(s.seen_at > :since, false) as here, k.saved_at as typed_at
                        from account a
                        left join editing_session s on s.account_id = a.id and s.variant_id = :variant
                        left join page_autosave k on k.account_id = a.id and k.variant_id = :variant
                        where a.id <> :account and (s.seen_at > :since or k.saved_at is not null)
                        order by a.name
                        """)
                .param("variant", variantId)
                .param("account", accountId)
                .param("since", Timestamp.from(clock.instant().minus(GONE_AFTER)))
                .query(Other.class)
                .list();
    }
}
