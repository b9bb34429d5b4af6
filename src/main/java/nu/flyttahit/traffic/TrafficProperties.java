package nu.flyttahit.traffic;

import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is no visitor.
 *
 * @param internalAddresses addresses of the editors' own offices and checkers, never counted as visits
 * @param requestsAMinute above this a key is no person: so high that a school behind one address stays below
 */
@ConfigurationProperties("flyttahit.traffic")
@Validated
record TrafficProperties(
        @DefaultValue({}) List<String> internalAddresses,
        @DefaultValue("1200") @Positive int requestsAMinute) {}
