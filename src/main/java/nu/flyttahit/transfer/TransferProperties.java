package nu.flyttahit.transfer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How files of content are kept.
 *
 * @param keepFiles how long a file waits for somebody to carry it out
 */
@ConfigurationProperties("flyttahit.transfer")
@Validated
record TransferProperties(@DefaultValue("24h") Duration keepFiles) {}
