package nu.flyttahit.account;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import nu.flyttahit.site.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a project leader does with other people's accounts, with a line in the log for each deed. */
@Component
class AccountChanges {

    private final AccountRepository accounts;
    private final SetupLinks links;
    private final Invitations invitations;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountChanges(
            AccountRepository accounts,
            SetupLinks links,
            Invitations invitations,
            AuditLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.invitations = invitations;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person gets a mail with a link to choose a password, if the account comes about. */
    @Transactional
    long create(SignedIn leader, AccountForm form) {
        var account = new Account(form.name(), form.email(), form.role(), clock.instant());
        account.mayDo(form.role(), form.organisations());
        Account saved = accounts.saveAndFlush(account);
        log.record(leader, "skapade kontot", subject(saved.id()), null, rights(saved));
        invitations.send(saved);
        return saved.id();
    }

    /** False, and nothing changed, if nobody could lead the site afterwards. */
    @Transactional
    boolean update(SignedIn leader, long id, AccountForm form) {
        Set<Long> leaders = lockLeaders();
        Account account = find(id, form.version());
        if (form.role() != Role.PROJECT_LEADER && leaders.equals(Set.of(id))) {
            return false;
        }
        String before = rights(account);
        account.rename(form.name());
        account.moveTo(form.email());
        account.mayDo(form.role(), form.organisations());
        Account saved = accounts.saveAndFlush(account);
        log.record(leader, "ändrade kontot", subject(id), before, rights(saved));
        return true;
    }

    /** False, and nothing changed, if nobody could lead the site afterwards. */
    @Transactional
    boolean close(SignedIn leader, long id, int version) {
        Set<Long> leaders = lockLeaders();
        Account account = find(id, version);
        if (leaders.equals(Set.of(id))) {
            return false;
        }
        account.close(clock.instant());
        accounts.saveAndFlush(account);
        links.withdraw(id);
        log.record(leader, "avslutade kontot", subject(id), "öppet", "avslutat");
        return true;
    }

    @Transactional
    void reopen(SignedIn leader, long id, int version) {
        Account account = find(id, version);
        account.reopen();
        accounts.saveAndFlush(account);
        log.record(leader, "öppnade kontot igen", subject(id), "avslutat", "öppet");
    }

    /** The address of a new link with which the person chooses a password; the person gets it by mail too. */
    @Transactional
    String invite(SignedIn leader, long id) {
        Account account = accounts.findById(id).orElseThrow(() -> new NotFoundException("Account " + id));
        if (account.isClosed()) {
            throw new NotFoundException("Open account " + id);
        }
        log.record(leader, "gjorde en inloggningslänk", subject(id), null, null);
        return invitations.send(account);
    }

    /** Everyone who could lead the site, locked: two leaders who close each other's accounts take turns. */
    private Set<Long> lockLeaders() {
        return jdbc.sql("""
                        select id from account
                        where role = 'PROJECT_LEADER' and closed_at is null and password_hash is not null
                        order by id for update
                        """).query(Long.class).set();
    }

    private Account find(long id, int version) {
        Account account = accounts.findById(id).orElseThrow(() -> new NotFoundException("Account " + id));
        if (account.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Account.class, id);
        }
        return account;
    }

    private static String subject(long id) {
        return "konto " + id;
    }

    /** Never name or address: a line in the log cannot be erased. */
    private static String rights(Account account) {
        return account.role().word() + " " + new TreeSet<>(account.organisations());
    }
}
