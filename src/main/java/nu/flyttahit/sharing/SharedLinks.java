package nu.flyttahit.sharing;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.inquiry.Part;
import nu.flyttahit.site.Checksum;
import nu.flyttahit.site.Sweden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes links, takes them back and finds what they show. Only a hash of the secret is stored. */
@Component
class SharedLinks {

    /** Files are for those who sign in: their addresses ask for it. */
    static final Set<Part> SHAREABLE = EnumSet.complementOf(EnumSet.of(Part.FILES));

    private static final String LINK = """
            select l.id, l.label, l.scope, l.from_day, l.to_day, l.parts, l.expires_on, a.name as maker, l.made_at,
                   l.revoked_at, l.last_used
            from shared_link l join account a on a.id = l.made_by
            """;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    SharedLinks(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The secret of a new link, which cannot be read again. A form that is sent twice, changed or not, gives one link: what was sent last. */
    @Transactional
    public String create(ShareForm form, int scope, SignedIn leader) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        int id = jdbc.sql("""
                        insert into shared_link
                            (token_hash, form_key, label, scope, from_day, to_day, parts, expires_on, made_by, made_at)
                        values (:hash, :key, :label, :scope, :from, :to, :parts, :expires, :maker, :now)
                        on conflict (form_key) do update set token_hash = excluded.token_hash, label = excluded.label,
                            scope = excluded.scope, from_day = excluded.from_day, to_day = excluded.to_day,
                            parts = excluded.parts, expires_on = excluded.expires_on, made_at = excluded.made_at,
                            revoked_at = null
                        where shared_link.made_by = excluded.made_by
                        returning id
                        """)
                .param("hash", Checksum.of(token))
                .param("key", UUID.fromString(form.key()))
                .param("label", form.label())
                .param("scope", scope)
                .param("from", form.fromDay().orElse(null), Types.DATE)
                .param("to", form.toDay().orElse(null), Types.DATE)
                .param("parts", form.partNames())
                .param("expires", form.lastDay().orElseThrow())
                .param("maker", leader.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        audit.record(leader, "delade statistiken med en länk", "länk " + id, null, form.label());
        return token;
    }

    /** Works at once; taken back twice is taken back once. */
    @Transactional
    public void revoke(int id, SignedIn leader) {
        int revoked = jdbc.sql("update shared_link set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (revoked > 0) {
            audit.record(leader, "tog tillbaka en delad länk till statistiken", "länk " + id, null, null);
        }
    }

    /** The newest first. */
    List<SharedLink> all() {
        return jdbc.sql(LINK + "order by l.id desc").query(SharedLink.class).list();
    }

    /** What the link shows; empty when it is forged, past its day or taken back. Notes the day on which it was used. */
    Optional<SharedLink> open(String token) {
        if (!token.matches("[A-Za-z0-9_-]{43}")) {
            return Optional.empty();
        }
        LocalDate today = Sweden.today(clock);
        Optional<SharedLink> link = jdbc.sql(LINK + "where l.token_hash = ?")
                .param(Checksum.of(token))
                .query(SharedLink.class)
                .optional()
                .filter(found -> found.worksOn(today));
        link.filter(found -> !today.equals(found.lastUsed()))
                .ifPresent(found -> jdbc.sql("update shared_link set last_used = :today where id = :id")
                        .param("today", today)
                        .param("id", found.id())
                        .update());
        return link;
    }
}
