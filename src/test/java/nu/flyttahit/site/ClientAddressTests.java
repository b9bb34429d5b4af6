package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    @Test
    void aStrangersHeaderIsNotBelieved() {
        assertThat(seen("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void theProxysHeaderIsReadFromTheRight() {
        assertThat(seen("127.0.0.1", "1.2.3.4, 198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(seen("127.0.0.1", "198.51.100.1, 10.1.2.3", "10.0.0.0/8")).isEqualTo("198.51.100.1");
    }

    @Test
    void ipv6ProxiesWorkToo() {
        assertThat(seen("2001:db8::1", "2001:db8:5::7", "2001:db8::/48")).isEqualTo("2001:db8:5::7");
    }

    @Test
    void whatIsNoAddressEndsTheChain() {
        assertThat(seen("127.0.0.1", "drop table, unknown")).isEqualTo("127.0.0.1");
    }

    @Test
    void aRangeThatCannotBeReadStopsTheStart() {
        assertThatThrownBy(() -> seen("127.0.0.1", "x", "my-proxy"))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("FLYTTAHIT_TRUSTED_PROXIES");
    }

    private static String seen(String remote, String forwarded, String... trusted) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        request.addHeader("X-Forwarded-For", forwarded);
        var settings = new SiteProperties(URI.create("https://flyttahit.nu"), Path.of("data"), "on", List.of(trusted));
        return new ClientAddress(settings).of(request);
    }
}
