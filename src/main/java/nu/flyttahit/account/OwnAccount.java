package nu.flyttahit.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everyone may change about themselves. */
@Component
public class OwnAccount {

    /** A name that PostgreSQL can hold: no control characters, no half of a pair. */
    public static final String NAME = "[^\\p{Cntrl}\\p{Cs}]*";

    public static final String EMAIL = "[^@\\s\\p{Cntrl}\\p{Cs}]+@[^@\\s\\p{Cntrl}\\p{Cs}]+";

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AuditLog log;

    OwnAccount(AccountRepository accounts, Passwords passwords, AuditLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
    }

    @Transactional
    public void rename(SignedIn who, String name) {
        Account account = accounts.findById(who.id()).orElseThrow();
        account.rename(name);
        accounts.save(account);
        log.record(who, "bytte sitt namn", "konto " + who.id(), null, null);
    }

    /** Ends every session of the account; the person as of now, or empty if the present password is wrong. */
    @Transactional
    public Optional<SignedIn> changePassword(SignedIn who, String present, String next) {
        Account account = accounts.findById(who.id()).orElseThrow();
        if (!passwords.matches(present, account.passwordHash())) {
            return Optional.empty();
        }
        account.choosePassword(passwords.hash(next));
        Account saved = accounts.saveAndFlush(account);
        log.record(who, "bytte lösenord", "konto " + who.id(), null, null);
        return Optional.of(saved.signedIn());
    }
}
