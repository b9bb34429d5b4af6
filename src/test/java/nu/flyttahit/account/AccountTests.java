package nu.flyttahit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTests {

    private final Account account = new Account(" Anna ", " Anna@Kalmar.Example ", Role.EDITOR, Instant.EPOCH);

    @Test
    void hasOneSpellingOfItsAddress() {
        assertThat(account.email()).isEqualTo("anna@kalmar.example");
        assertThat(account.name()).isEqualTo("Anna");
    }

    @Test
    void endsSessionsWhenRightsPasswordOrStateChangeAndOnlyThen() {
        account.mayDo(Role.EDITOR, Set.of("kalmar"));
        int stamp = account.stamp();
        account.mayDo(Role.EDITOR, Set.of("kalmar"));
        account.rename("Anna L");
        account.moveTo("anna.l@kalmar.example");
        assertThat(account.stamp()).isEqualTo(stamp);
        account.mayDo(Role.EDITOR, Set.of("kalmar", "nybro"));
        account.mayDo(Role.REVIEWER, Set.of("kalmar", "nybro"));
        account.choosePassword("hash");
        account.close(Instant.EPOCH);
        assertThat(account.stamp()).isEqualTo(stamp + 4);
    }

    @Test
    void waitsUntilThePasswordIsChosen() {
        assertThat(account.isWaiting()).isTrue();
        account.choosePassword("hash");
        assertThat(account.isWaiting()).isFalse();
        assertThat(account.isOpen()).isTrue();
        account.close(Instant.EPOCH);
        assertThat(account.isOpen()).isFalse();
        account.reopen();
        assertThat(account.isOpen()).isTrue();
    }

    @Test
    void onlyALeaderOrAnEditorOfTheOrganisationEditsForIt() {
        assertThat(who(Role.EDITOR, "kalmar").editsFor("kalmar")).isTrue();
        assertThat(who(Role.EDITOR, "kalmar").editsFor("nybro")).isFalse();
        assertThat(who(Role.REVIEWER, "kalmar").editsFor("kalmar")).isFalse();
        assertThat(who(Role.MEMBER, "kalmar").editsFor("kalmar")).isFalse();
        assertThat(who(Role.PROJECT_LEADER).editsFor("nybro")).isTrue();
    }

    private static SignedIn who(Role role, String... organisations) {
        return new SignedIn(1, "Anna", "anna@kalmar.example", role, Set.of(organisations), 0);
    }
}
