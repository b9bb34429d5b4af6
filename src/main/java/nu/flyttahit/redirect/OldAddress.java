package nu.flyttahit.redirect;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An old address and where it should lead, as it was checked.
 *
 * @param fault the sentence that says why it cannot be, or null
 */
record OldAddress(
        String from,
        String to,
        @Nullable Integer variant,
        @Nullable String url,
        boolean already,
        @Nullable String fault,
        boolean isAboutTarget) {

    static OldAddress faulty(String from, String to, String fault) {
        return new OldAddress(from, to, null, null, false, fault, false);
    }

    static OldAddress withoutTarget(String from, String to, String fault) {
        return new OldAddress(from, to, null, null, false, fault, true);
    }

    static OldAddress toPage(String from, String to, int variant, boolean already) {
        return new OldAddress(from, to, variant, null, already, null, false);
    }

    static OldAddress outside(String from, String url, boolean already) {
        return new OldAddress(from, url, null, url, already, null, false);
    }

    boolean isNew() {
        return fault == null && !already;
    }

    /** A web address with TLS and a host, without a name or a password in it. */
    static Optional<URI> secure(String typed) {
        try {
            var address = URI.create(typed);
            return "https".equalsIgnoreCase(address.getScheme())
                            && address.getHost() != null
                            && address.getUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
