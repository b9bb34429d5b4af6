package nu.flyttahit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nu.flyttahit.account.FirstLeader.Settings;
import nu.flyttahit.site.UnusableSettingException;
import org.junit.jupiter.api.Test;

class FirstLeaderTests {

    @Test
    void takesBothSettingsOrNeither() {
        assertThat(new Settings(" Leader@Region.Example ", People.PASSWORD).email())
                .isEqualTo("leader@region.example");
        assertThat(new Settings("", "").email()).isNull();
        assertThat(new Settings(null, null).password()).isNull();
        assertThatThrownBy(() -> new Settings("leader@region.example", ""))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("FLYTTAHIT_ADMIN_PASSWORD");
        assertThatThrownBy(() -> new Settings(null, People.PASSWORD))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("FLYTTAHIT_ADMIN_EMAIL");
        assertThatThrownBy(() -> new Settings("leader", People.PASSWORD))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("FLYTTAHIT_ADMIN_EMAIL");
    }

    @Test
    void refusesAShortPasswordWithoutRepeatingIt() {
        assertThatThrownBy(() -> new Settings("leader@region.example", "hemligt123"))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("12 to 128 characters")
                .hasMessageNotContaining("hemligt123");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(new Settings("leader@region.example", People.PASSWORD).toString())
                .doesNotContain(People.PASSWORD);
    }
}
