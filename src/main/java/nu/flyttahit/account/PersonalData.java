package nu.flyttahit.account;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What accounts hold about a person: found by e-mail address or name, handed out, erased. */
@Component
public class PersonalData {

    private final AccountRepository accounts;
    private final SetupLinks links;
    private final JdbcClient jdbc;

    PersonalData(AccountRepository accounts, SetupLinks links, JdbcClient jdbc) {
        this.accounts = accounts;
        this.links = links;
        this.jdbc = jdbc;
    }

    /** An account as the person may see it. */
    public record Held(long id, String email, String name, String role, boolean closed) {}

    public List<Held> of(String emailOrName) {
        return jdbc.sql("""
                        select id, email, name, role, closed_at is not null as closed from account
                        where email = lower(:sought) or lower(name) = lower(:sought) order by id
                        """)
                .param("sought", emailOrName.strip())
                .query(Held.class)
                .list();
    }

    /** Empty unless the account is there and closed; else the address that it had. The number stays, for log and revisions. */
    @Transactional
    public Optional<String> erase(long id) {
        return accounts.findById(id).filter(Account::isClosed).map(account -> {
            String email = account.email();
            account.erase();
            accounts.saveAndFlush(account);
            links.withdraw(id);
            return email;
        });
    }
}
