package nu.flyttahit.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import nu.flyttahit.account.Credentials;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.Checksum;
import nu.flyttahit.site.SiteProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links in reminders: they let one person confirm the pages of one organisation, for forty days. Only a hash is stored. */
@Component
class ReviewTokens {

    static final String PATH = "/granskning/";

    private static final Duration VALID = Duration.ofDays(40);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final SiteProperties settings;
    private final Clock clock;

    ReviewTokens(JdbcClient jdbc, Credentials credentials, SiteProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whose link it is, and the slug of the organisation whose pages it is about. */
    record Holder(SignedIn person, String owner, String ownerName) {}

    private record Stored(long accountId, int stamp, String owner, String ownerName) {}

    /** The full address of a new link; the earlier one of the same person and organisation stops working. */
    String issue(long account, int stamp, long organisation) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                        delete from review_link
                        where expires_at <= :now or (account_id = :account and organisation_id = :organisation)
                        """)
                .param("now", now())
                .param("account", account)
                .param("organisation", organisation)
                .update();
        jdbc.sql("""
                        insert into review_link (token_hash, account_id, stamp, organisation_id, expires_at)
                        values (:hash, :account, :stamp, :organisation, :until)
                        """)
                .param("hash", Checksum.of(token))
                .param("account", account)
                .param("stamp", stamp)
                .param("organisation", organisation)
                .param("until", now().plus(VALID))
                .update();
        return settings.address(PATH + token);
    }

    /**
     * Whose link this is; empty when it is forged, replaced or expired, and when the account was closed, got other
     * rights or another password since.
     */
    Optional<Holder> holder(String token) {
        return jdbc.sql("""
                        select l.account_id, l.stamp, o.slug as owner, o.name as owner_name
                        from review_link l join organisation o on o.id = l.organisation_id
                        where l.token_hash = :hash and l.expires_at > :now
                        """)
                .param("hash", Checksum.of(token))
                .param("now", now())
                .query(Stored.class)
                .optional()
                .flatMap(link -> credentials
                        .stillSignedIn(link.accountId(), link.stamp())
                        .map(person -> new Holder(person, link.owner(), link.ownerName())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
