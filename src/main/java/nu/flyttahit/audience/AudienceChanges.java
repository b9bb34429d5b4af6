package nu.flyttahit.audience;

import java.util.Map;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.inquiry.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes who sees what, and says in the log who did it. */
@Component
class AudienceChanges {

    private final JdbcClient jdbc;
    private final Audience audience;
    private final AuditLog audit;

    AudienceChanges(JdbcClient jdbc, Audience audience, AuditLog audit) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.audit = audit;
    }

    /** False, and nothing is changed, if somebody else changed it meanwhile to something else. */
    @Transactional
    public boolean update(AudienceForm form, SignedIn leader) {
        jdbc.sql("lock table audience in share row exclusive mode").update();
        if (audience.version() != form.version()) {
            return audience.levels().equals(form.levels()); // pressed twice it is saved once
        }
        Map<Part, Level> before = audience.levels();
        form.levels().forEach((part, level) -> {
            Level was = before.getOrDefault(part, Level.MEMBERS);
            if (was != level) {
                write(part, level);
                audit.record(
                        leader, "ändrade vem som ser en del av statistiken", part.text(), was.word(), level.word());
            }
        });
        return true;
    }

    private void write(Part part, Level level) {
        jdbc.sql("""
                        insert into audience (part, seen_by, version) values (:part, :level, 1)
                        on conflict (part) do update set seen_by = excluded.seen_by, version = audience.version + 1
                        """).param("part", part.name()).param("level", level.name()).update();
    }
}
