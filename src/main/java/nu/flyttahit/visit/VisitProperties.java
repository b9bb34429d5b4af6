package nu.flyttahit.visit;

import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How visits are recorded.
 *
 * @param internalAddresses addresses of the editors' own offices and checkers, never counted as visits
 * @param requestsAMinute above this a key is no person: so high that a school behind one address stays below
 * @param queue requests kept in memory while the database does not answer
 */
@ConfigurationProperties("flyttahit.visit")
@Validated
record VisitProperties(
        @DefaultValue({}) List<String> internalAddresses,
        @DefaultValue("1200") @Positive int requestsAMinute,
        @DefaultValue("100000") @Positive int queue) {}
