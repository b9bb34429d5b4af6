package nu.flyttahit.account;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import nu.flyttahit.site.Checksum;
import nu.flyttahit.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links with which a person chooses a password: once, within seven days. Only a hash of each is stored. */
@Component
public class SetupLinks {

    static final Duration VALID = Duration.ofDays(7);
    private static final String PATH = "/konto/valkommen/";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AuditLog log;
    private final SiteProperties settings;
    private final Clock clock;

    SetupLinks(
            JdbcClient jdbc,
            AccountRepository accounts,
            Passwords passwords,
            AuditLog log,
            SiteProperties settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whose link it is; nobody's while the site waits for its first project leader. */
    public record Holder(
            @Nullable Long account,
            @Nullable String name,
            @Nullable String email) {

        public boolean first() {
            return account == null;
        }
    }

    /** The full address of a new link; earlier ones of the same account stop working. */
    @Transactional
    String issue(@Nullable Long account) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        withdraw(account);
        jdbc.sql("insert into account_setup_link (token_hash, account_id, expires_at) values (:hash, :account, :until)")
                .param("hash", Checksum.of(token))
                .param("account", account, Types.BIGINT)
                .param("until", now().plus(VALID))
                .update();
        return settings.address(PATH + token);
    }

    void withdraw(@Nullable Long account) {
        jdbc.sql("delete from account_setup_link where account_id is not distinct from :account or expires_at <= :now")
                .param("account", account, Types.BIGINT)
                .param("now", now())
                .update();
    }

    /** Whose link this is; empty when it is unknown, used, expired, or its account closed. */
    public Optional<Holder> holder(String token) {
        return jdbc.sql("""
                        select a.id as account, a.name, a.email
                        from account_setup_link l left join account a on a.id = l.account_id
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now and a.closed_at is null
                          and (l.account_id is not null or not exists (select from account))
                        """)
                .param("hash", Checksum.of(token))
                .param("now", now())
                .query(Holder.class)
                .optional();
    }

    /** Sets the password and uses the link up. False when the link has stopped working meanwhile. */
    @Transactional
    public boolean use(String token, String password) {
        Optional<Long> holder = holder(token).map(Holder::account);
        if (holder.isEmpty() || !useUp(token)) {
            return false;
        }
        Account account = accounts.findById(holder.get()).orElseThrow();
        account.choosePassword(passwords.hash(password));
        accounts.save(account);
        log.recordOfSite(account.id(), "valde lösenord med en länk", "konto " + account.id());
        return true;
    }

    /** Makes the first project leader and uses the link up. False when the link has stopped working meanwhile. */
    @Transactional
    public boolean useFirst(String token, String name, String email, String password) {
        if (holder(token).filter(Holder::first).isEmpty() || !useUp(token)) {
            return false;
        }
        var leader = new Account(name, email, Role.PROJECT_LEADER, clock.instant());
        leader.choosePassword(passwords.hash(password));
        accounts.save(leader);
        log.recordOfSite(leader.id(), "blev första projektledare", "konto " + leader.id());
        return true;
    }

    /** One of two who press at the same time gets it: the row is locked until the first is done. */
    private boolean useUp(String token) {
        return jdbc.sql("update account_setup_link set used_at = :now where token_hash = :hash and used_at is null")
                        .param("hash", Checksum.of(token))
                        .param("now", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
