package nu.flyttahit.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests, each with an account of its own: {@code mvc.get().uri("/admin").with(People.signedIn(people.leader()))}. */
@Component
public class People {

    public static final String PASSWORD = "fyra små måsar på rad";

    private final AccountRepository accounts;
    private final Passwords passwords;

    People(AccountRepository accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    public SignedIn leader() {
        return create(Role.PROJECT_LEADER);
    }

    public SignedIn editorOf(String... organisations) {
        return create(Role.EDITOR, organisations);
    }

    public SignedIn reviewer() {
        return create(Role.REVIEWER);
    }

    public SignedIn member() {
        return create(Role.MEMBER);
    }

    private SignedIn create(Role role, String... organisations) {
        String email = "person-%s@test.example".formatted(UUID.randomUUID());
        var account = new Account("Person " + role.word(), email, role, Instant.now());
        account.mayDo(role, Set.of(organisations));
        account.choosePassword(passwords.hash(PASSWORD));
        return accounts.save(account).signedIn();
    }

    /** Makes the request this person's. */
    public static RequestPostProcessor signedIn(SignedIn who) {
        return user(who);
    }
}
