package nu.flyttahit.source;

import java.time.Duration;
import nu.flyttahit.fetch.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where SCB is asked.
 *
 * @param url PxWeb 2; {@code off} is never asked
 * @param earlierUrl PxWeb 1, asked when the other does not answer; {@code off} is never asked. Without it SCB's own, as
 *     long as the other is SCB's own too
 * @param pace the shortest time between two calls; SCB takes thirty in ten seconds
 */
@ConfigurationProperties("flyttahit.scb")
@Validated
record ScbProperties(
        @DefaultValue(ScbProperties.OWN) String url,
        @Nullable String earlierUrl,
        @DefaultValue("400ms") Duration pace) {

    private static final String OWN = "https://statistikdatabasen.scb.se/api/v2";
    private static final String OWN_EARLIER = "https://api.scb.se/OV0104/v1/doris/sv/ssd";

    ScbProperties {
        Address.of("FLYTTAHIT_SCB_URL", url);
        if (earlierUrl != null) {
            Address.of("FLYTTAHIT_SCB_EARLIER_URL", earlierUrl);
        }
    }

    Address address() {
        return Address.of("FLYTTAHIT_SCB_URL", url);
    }

    Address earlier() {
        String written = earlierUrl == null ? url.equals(OWN) ? OWN_EARLIER : "off" : earlierUrl;
        return Address.of("FLYTTAHIT_SCB_EARLIER_URL", written);
    }
}
