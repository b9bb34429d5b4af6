package nu.flyttahit.link;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses of the internet the site may ask: never those of its own network, whatever a link says. */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return !(first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128) // providers' own, RFC 6598
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second == 18 || second == 19)));
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean unique = (first & 0xfe) == 0xfc; // fc00::/7
        boolean old = first == 0xfe && (second & 0xc0) == 0xc0; // fec0::/10
        boolean carriesFour = (first == 0x20 && second == 0x02) || (first == 0x00 && second == 0x64); // 6to4, NAT64
        boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        boolean compatible = first == 0 && second == 0; // ::/96 and the like
        return !(unique || old || carriesFour || teredo || compatible);
    }
}
