package nu.flyttahit.visit;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How visits are recorded.
 *
 * @param queue requests kept in memory while the database does not answer
 */
@ConfigurationProperties("flyttahit.visit")
@Validated
record VisitProperties(@DefaultValue("100000") @Positive int queue) {}
