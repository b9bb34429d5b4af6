package nu.flyttahit.account;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and its Argon2id hash. */
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;

    /** Each hash takes 16 MB for some 50 ms: without a limit many sign-ins at once would exhaust the memory. */
    private final Semaphore atOnce = new Semaphore(4);

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    /** Compared against when there is no account, so that an unknown address takes as long as a known one. */
    private final String ofNobody = hash("there is no such account");

    /** Why this password cannot be chosen, as a Swedish sentence; empty if it can. */
    public static Optional<String> faultOf(String password, String email) {
        long length = password.codePoints().count();
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("Lösenordet ska ha mellan %d och %d tecken.".formatted(SHORTEST, LONGEST));
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || password.equalsIgnoreCase(email)) {
            return Optional.of("Lösenordet är för lätt att gissa. Välj ett annat.");
        }
        return Optional.empty();
    }

    String hash(String password) {
        return limited(() -> encoder.encode(typed(password)));
    }

    /** Takes as long whether there is a hash or not. */
    boolean matches(String password, @Nullable String hash) {
        boolean equal = limited(() -> encoder.matches(typed(password), hash == null ? ofNobody : hash));
        return equal && hash != null;
    }

    /** One form of å, ä and ö, however the keyboard put them together; no more than any real password holds. */
    private static String typed(String password) {
        String one = Normalizer.normalize(password, Normalizer.Form.NFKC);
        String bounded = one.substring(0, Math.min(one.length(), 4 * LONGEST));
        return bounded.replaceAll("\\p{Cs}", "\ufffd"); // half a pair, from the cut or a broken form, has no UTF-8
    }

    private <T> T limited(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
