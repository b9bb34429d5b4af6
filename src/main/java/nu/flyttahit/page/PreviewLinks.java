package nu.flyttahit.page;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which somebody without an account reads the draft of one page for seven days. A link carries the page, its last
 * moment and a signature; the secret is the page's own and lies in the database, so that a page's links can be taken back.
 */
@Component
class PreviewLinks {

    static final Duration LIFE = Duration.ofDays(7);

    private static final int SIGNED = Integer.BYTES + Long.BYTES;
    private static final int SIGNATURE = 16;
    private static final int SECRET = 32;

    /** What a link with a good signature leads to. */
    record Shared(int variantId, Instant until) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PreviewLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last part of a link to the page. */
    @Transactional
    public String issue(int variantId) {
        byte[] fresh = new byte[SECRET];
        random.nextBytes(fresh);
        jdbc.sql("insert into page_preview_secret (variant_id, secret) values (:id, :secret) on conflict do nothing")
                .param("id", variantId)
                .param("secret", fresh)
                .update();
        byte[] said = ByteBuffer.allocate(SIGNED)
                .putInt(variantId)
                .putLong(clock.instant().plus(LIFE).getEpochSecond())
                .array();
        byte[] signature = signature(said, secret(variantId).orElseThrow());
        byte[] token =
                ByteBuffer.allocate(SIGNED + SIGNATURE).put(said).put(signature).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Every link to the page ends. */
    void revoke(int variantId) {
        jdbc.sql("delete from page_preview_secret where variant_id = :id")
                .param("id", variantId)
                .update();
    }

    boolean exist(int variantId) {
        return secret(variantId).isPresent();
    }

    /** What the link leads to, also after its last moment; empty for one that was never made or has been taken back. */
    Optional<Shared> find(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != SIGNED + SIGNATURE) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(bytes, SIGNED);
        byte[] signature = Arrays.copyOfRange(bytes, SIGNED, bytes.length);
        ByteBuffer parts = ByteBuffer.wrap(said);
        int variantId = parts.getInt();
        return secret(variantId)
                .filter(secret -> MessageDigest.isEqual(signature, signature(said, secret)))
                .map(secret -> new Shared(variantId, Instant.ofEpochSecond(parts.getLong())));
    }

    boolean isOver(Shared shared) {
        return clock.instant().isAfter(shared.until());
    }

    private static byte[] decoded(String token) {
        return token.matches("[A-Za-z0-9_-]{38}") ? Base64.getUrlDecoder().decode(token) : new byte[0];
    }

    private Optional<byte[]> secret(int variantId) {
        return jdbc.sql("select secret from page_preview_secret where variant_id = :id")
                .param("id", variantId)
                .query(byte[].class)
                .optional();
    }

    private static byte[] signature(byte[] said, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(said), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
