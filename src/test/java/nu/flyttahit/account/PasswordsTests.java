package nu.flyttahit.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void acceptTwelveToAHundredAndTwentyEightCharacters() {
        assertThat(Passwords.faultOf("abcdefghijk", "a@b.se")).isPresent();
        assertThat(Passwords.faultOf("abcdefghijkl", "a@b.se")).isEmpty();
        assertThat(Passwords.faultOf("abcdefgh".repeat(16), "a@b.se")).isEmpty();
        assertThat(Passwords.faultOf("abcdefgh".repeat(16) + "i", "a@b.se")).isPresent();
    }

    @Test
    void countCharactersAsPeopleDo() {
        assertThat(Passwords.faultOf("🐑🐄🌊🌲🦆🐟🐑🐄🌊🌲🦆", "a@b.se")).isPresent();
        assertThat(Passwords.faultOf("🐑🐄🌊🌲🦆🐟🐑🐄🌊🌲🦆🐟", "a@b.se")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaa", "123412341234", "anna.larsson@kalmar.example"})
    void refuseWhatIsEasilyGuessed(String easy) {
        assertThat(Passwords.faultOf(easy, "anna.larsson@kalmar.example")).isPresent();
    }

    @Test
    void areKeptAsArgon2id() {
        assertThat(passwords.hash(People.PASSWORD))
                .startsWith("{argon2id}$argon2id$")
                .isNotEqualTo(passwords.hash(People.PASSWORD));
    }

    @Test
    void matchHoweverTheKeyboardComposesALetter() {
        String hash = passwords.hash("måsar på skäret");
        assertThat(passwords.matches("ma\u030asar pa\u030a ska\u0308ret", hash)).isTrue();
        assertThat(passwords.matches("masar pa skaret", hash)).isFalse();
    }

    @Test
    void matchNothingWhereThereIsNoHash() {
        assertThat(passwords.matches("there is no such account", null)).isFalse();
    }
}
