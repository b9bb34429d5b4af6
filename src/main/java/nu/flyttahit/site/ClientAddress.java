package nu.flyttahit.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a request really comes from: forwarding headers are believed from configured proxies only, right to left. */
@Component
public class ClientAddress {

    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1/128");

    private final List<Range> trusted = new ArrayList<>();

    ClientAddress(SiteProperties settings) {
        LOOPBACK.forEach(range -> trusted.add(Range.parse(range)));
        settings.trustedProxies().forEach(range -> trusted.add(Range.parse(range)));
    }

    /** The address as text; the nearest untrusted hop. */
    public String of(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        for (String hop : hopsFromTheRight(request)) {
            if (!isTrusted(client) || !looksLikeAddress(hop)) {
                return client;
            }
            client = hop;
        }
        return client;
    }

    private static List<String> hopsFromTheRight(HttpServletRequest request) {
        var hops = new ArrayList<>(Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList());
        Collections.reverse(hops);
        return hops;
    }

    private boolean isTrusted(String address) {
        return looksLikeAddress(address) && trusted.stream().anyMatch(range -> range.contains(Range.bytes(address)));
    }

    /** Digits, dots and colons only: {@link InetAddress} would look any other text up in the DNS. */
    private static boolean looksLikeAddress(String text) {
        return text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    }

    private record Range(byte[] address, int bits) {

        static Range parse(String text) {
            String[] parts = text.split("/", 2);
            if (!looksLikeAddress(parts[0]) || (parts.length == 2 && !parts[1].matches("[0-9]{1,3}"))) {
                throw new UnusableSettingException(
                        "FLYTTAHIT_TRUSTED_PROXIES", text, "addresses or CIDR ranges separated by commas");
            }
            byte[] address = bytes(parts[0]);
            return new Range(address, parts.length == 2 ? Integer.parseInt(parts[1]) : address.length * 8);
        }

        static byte[] bytes(String address) {
            try {
                return InetAddress.getByName(address).getAddress();
            } catch (UnknownHostException e) {
                return new byte[0];
            }
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
