package nu.flyttahit.task;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How work in the background is done.
 *
 * @param poll how often an instance looks for work that is due
 * @param heartbeat how often a run says that it lives; after four silent ones another instance starts it anew
 * @param historyDays how long finished runs can be read
 */
@ConfigurationProperties("flyttahit.task")
@Validated
record TaskProperties(
        @DefaultValue("5s") Duration poll,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("90") @Positive int historyDays) {}
