package nu.flyttahit.check;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.site.Checksum;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remarks that an editor has looked at and left as they are, each for the text that it was about. */
@Component
class Waivers {

    /** A remark that is left. */
    public record Waiver(
            long id,
            String fingerprint,
            String rule,
            String reason,
            @Nullable String by,
            Instant waivedAt) {}

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Waivers(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    List<Waiver> of(int variantId) {
        return jdbc.sql("""
                        select w.id, w.fingerprint, w.rule, w.reason, a.name as by, w.waived_at from check_waiver w
                        left join account a on a.id = w.account_id where w.variant_id = :variant order by w.waived_at
                        """).param("variant", variantId).query(Waiver.class).list();
    }

    /** Leaves a remark as it is; a second click changes nothing. */
    @Transactional
    public void leave(EditedPages.Row page, Finding finding, String fingerprint, String reason, SignedIn who) {
        int added = jdbc.sql("""
                        insert into check_waiver (variant_id, fingerprint, rule, reason, account_id, waived_at)
                        values (:variant, :fingerprint, :rule, :reason, :who, :now) on conflict do nothing
                        """)
                .param("variant", page.variantId())
                .param("fingerprint", fingerprint)
                .param("rule", finding.key())
                .param("reason", reason)
                .param("who", who.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            audit.record(who, "lät en anmärkning stå", page.path(), finding.key(), reason);
        }
    }

    /** The remark counts again. */
    @Transactional
    public void takeBack(EditedPages.Row page, long id, SignedIn who) {
        int gone = jdbc.sql("delete from check_waiver where id = :id and variant_id = :variant")
                .param("id", id)
                .param("variant", page.variantId())
                .update();
        if (gone > 0) {
            audit.record(who, "tog fram en anmärkning igen", page.path(), null, null);
        }
    }

    /** Stands for a remark and the text it is about: a changed text has another, and the remark comes back. */
    static String fingerprint(CheckedPage page, Finding finding) {
        String text = page.blocks().stream()
                .filter(block -> block.id().equals(finding.blockId()))
                .findFirst()
                .map(Object::toString)
                .orElse(page.row().title() + "\n" + page.row().summary() + "\n" + page.blocks());
        return Checksum.of(String.join("\n", finding.key(), String.valueOf(finding.detail()), text));
    }
}
