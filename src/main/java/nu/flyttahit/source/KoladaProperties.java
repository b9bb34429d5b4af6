package nu.flyttahit.source;

import java.time.Duration;
import nu.flyttahit.fetch.Address;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Kolada is asked.
 *
 * @param url version 3; {@code off} is never asked
 * @param pace the shortest time between two calls
 */
@ConfigurationProperties("flyttahit.kolada")
@Validated
record KoladaProperties(
        @DefaultValue("https://api.kolada.se/v3") String url,
        @DefaultValue("400ms") Duration pace) {

    KoladaProperties {
        Address.of("FLYTTAHIT_KOLADA_URL", url);
    }

    Address address() {
        return Address.of("FLYTTAHIT_KOLADA_URL", url);
    }
}
