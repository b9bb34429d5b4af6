package nu.flyttahit.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nu.flyttahit.site.ClientAddress;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** A number for a reader that means nothing once the day's salt is gone. Address and User-Agent are kept nowhere. */
@Component
class VisitorKeys {

    /** As long as the longest gap within a visit. */
    private static final LocalTime BRIDGE_ENDS = LocalTime.of(0, 30);

    private static final int IPV6_NETWORK_BYTES = 8;

    private final ClientAddress addresses;
    private final SiteProperties site;
    private final VisitorSalts salts;

    VisitorKeys(ClientAddress addresses, SiteProperties site, VisitorSalts salts) {
        this.addresses = addresses;
        this.site = site;
        this.salts = salts;
    }

    /** The key under the day's salt; none for a reader who asks not to be followed. */
    @Nullable
    Long of(HttpServletRequest request, Instant now) {
        boolean refused = "1".equals(request.getHeader("Sec-GPC")) || "1".equals(request.getHeader("DNT"));
        return refused ? null : (Long) key(request, salts.of(LocalDate.ofInstant(now, Sweden.ZONE)));
    }

    /** The same reader's key under yesterday's salt, as long as a visit may go on over midnight. */
    @Nullable
    Long ofYesterday(HttpServletRequest request, Instant now) {
        var local = now.atZone(Sweden.ZONE);
        if (local.toLocalTime().isAfter(BRIDGE_ENDS)) {
            return null;
        }
        return salts.ofPast(local.toLocalDate().minusDays(1))
                .map(salt -> key(request, salt))
                .orElse(null);
    }

    private long key(HttpServletRequest request, byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            mac.update(String.valueOf(site.baseUrl().getHost()).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(network(addresses.of(request)));
            mac.update((byte) 0);
            mac.update(text(request.getHeader(HttpHeaders.USER_AGENT)));
            return ByteBuffer.wrap(mac.doFinal()).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole address of IPv4, the /64 of IPv6: within it a device changes its address at will. */
    static byte[] network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes;
        } catch (UnknownHostException e) {
            return text(address);
        }
    }

    private static byte[] text(@Nullable String text) {
        return (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
    }
}
