package nu.flyttahit.account;

import java.time.Clock;
import nu.flyttahit.site.UnusableSettingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first project leader in when no account exists: from the settings, else by a link in the log. */
@Component
class FirstLeader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstLeader.class);

    private final Settings settings;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SetupLinks links;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstLeader(
            Settings settings,
            AccountRepository accounts,
            Passwords passwords,
            SetupLinks links,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The first project leader. Both or neither; an empty value is none, since compose files pass on what is not set.
     *
     * @param email FLYTTAHIT_ADMIN_EMAIL
     * @param password FLYTTAHIT_ADMIN_PASSWORD
     */
    @ConfigurationProperties("flyttahit.admin")
    record Settings(@Nullable String email, @Nullable String password) {

        Settings {
            email = email == null || email.isBlank() ? null : Account.normalised(email);
            password = password == null || password.isEmpty() ? null : password;
            check(email, password);
        }

        private static void check(@Nullable String email, @Nullable String password) {
            if (email == null && password != null) {
                throw new UnusableSettingException(
                        "FLYTTAHIT_ADMIN_EMAIL", "", "an e-mail address, or leave FLYTTAHIT_ADMIN_PASSWORD out too");
            }
            if (email != null && !email.matches(OwnAccount.EMAIL)) {
                throw new UnusableSettingException("FLYTTAHIT_ADMIN_EMAIL", email, "an e-mail address");
            }
            if (email != null && password == null) {
                throw new UnusableSettingException(
                        "FLYTTAHIT_ADMIN_PASSWORD", "", "a password, or leave FLYTTAHIT_ADMIN_EMAIL out too");
            }
            if (email != null
                    && password != null
                    && Passwords.faultOf(password, email).isPresent()) {
                throw new UnusableSettingException( // never the password itself: this goes to the log
                        "FLYTTAHIT_ADMIN_PASSWORD",
                        "(%d characters)".formatted(password.length()),
                        "a password of %d to %d characters that is not easily guessed"
                                .formatted(Passwords.SHORTEST, Passwords.LONGEST));
            }
        }

        @Override
        public String toString() {
            return "Settings[%s]".formatted(email);
        }
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        // two instances may start at once on an empty database
        jdbc.sql("lock table account in share row exclusive mode").update();
        if (accounts.count() > 0) {
            return;
        }
        if (settings.email() != null && settings.password() != null) {
            create(settings.email(), settings.password());
        } else {
            log.warn(
                    "Nobody can sign in yet. The first project leader starts here, once, within seven days: {}",
                    links.issue(null));
        }
    }

    private void create(String email, String password) {
        var leader = new Account("Projektledaren", email, Role.PROJECT_LEADER, clock.instant());
        leader.choosePassword(passwords.hash(password));
        accounts.save(leader);
        audit.recordOfSite(null, "gjorde den första projektledarens konto", "konto " + leader.id());
        log.info("Made the first project leader's account from FLYTTAHIT_ADMIN_EMAIL");
    }
}
