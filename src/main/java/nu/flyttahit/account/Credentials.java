package nu.flyttahit.account;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who someone is: by e-mail address and password at sign-in, by number and stamp at every later request. */
@Component
public class Credentials {

    private final AccountRepository accounts;
    private final Passwords passwords;

    Credentials(AccountRepository accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Who this is. Does the same work whether the account is unknown, closed, not set up, or the password is wrong. */
    public Optional<SignedIn> check(String email, String password) {
        Optional<Account> account = Optional.of(email)
                .map(Account::normalised)
                .filter(e -> e.matches(OwnAccount.EMAIL))
                .flatMap(accounts::findByEmail)
                .filter(Account::isOpen);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        return account.filter(a -> right).map(Account::signedIn);
    }

    /** Who this is now; empty when the account was closed, got other rights or another password since. */
    public Optional<SignedIn> stillSignedIn(long id, int stamp) {
        return accounts.findById(id)
                .filter(account -> account.isOpen() && account.stamp() == stamp)
                .map(Account::signedIn);
    }

    /** Who the account is now, for what it asked for earlier and is done by the site; empty when it was closed since. */
    public Optional<SignedIn> stillOpen(long id) {
        return accounts.findById(id).filter(Account::isOpen).map(Account::signedIn);
    }
}
