package nu.flyttahit.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import nu.flyttahit.site.UnusableSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {

    @Test
    void leadsToWhatStandsBelow() {
        assertThat(Address.of("FLYTTAHIT_SCB_URL", "https://scb.example/api/v2/")
                        .to("/tables/1"))
                .isEqualTo(URI.create("https://scb.example/api/v2/tables/1"));
    }

    @Test
    void isOffWhereItIsWritten() {
        assertThat(Address.of("FLYTTAHIT_SCB_URL", "off").isOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "on", "scb.se", "ftp://scb.se", "https://", "https://a b", "https://a/?b=c", "https://u:p@a"
            })
    void namesTheSettingThatCannotWork(String written) {
        assertThatThrownBy(() -> Address.of("FLYTTAHIT_SCB_URL", written))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageStartingWith("FLYTTAHIT_SCB_URL is \"" + written + "\"")
                .hasMessageContaining("off");
    }
}
