package nu.flyttahit.account;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what, when, with before and after. Insert only: a trigger in the database refuses everything else. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes a deed, in the transaction of the deed if there is one.
     *
     * @param what a Swedish verb phrase such as "publicerade sidan"
     * @param subject what it was done to, such as a path or "konto 17": never a person's name, which must stay erasable
     */
    public void record(SignedIn who, String what, String subject, @Nullable String before, @Nullable String after) {
        insert(who.id(), what, subject, before, after);
    }

    /** Notes what the site did by itself, or what someone did who has not signed in. */
    void recordOfSite(@Nullable Long account, String what, String subject) {
        insert(account, what, subject, null, null);
    }

    /** Notes what the site did by itself because of what somebody had decided earlier. */
    public void recordOfSite(
            @Nullable Long account, String what, String subject, @Nullable String before, @Nullable String after) {
        insert(account, what, subject, before, after);
    }

    private void insert(
            @Nullable Long account, String what, String subject, @Nullable String before, @Nullable String after) {
        jdbc.sql("""
                        insert into audit_event (at, account_id, what, subject, before, after)
                        values (:at, :account, :what, :subject, :before, :after)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", account, Types.BIGINT)
                .param("what", what)
                .param("subject", subject)
                .param("before", before, Types.VARCHAR)
                .param("after", after, Types.VARCHAR)
                .update();
    }
}
