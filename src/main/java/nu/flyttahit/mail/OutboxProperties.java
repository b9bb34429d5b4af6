package nu.flyttahit.mail;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail is sent.
 *
 * @param from the sender's address, needed where SMTP is configured
 * @param giveUpAfter how long it is tried before the mail counts as failed
 * @param textDays how long the text of a mail can be read
 */
@ConfigurationProperties("flyttahit.mail")
@Validated
record OutboxProperties(
        @Nullable String from,
        @DefaultValue("48h") Duration giveUpAfter,
        @DefaultValue("30") @Positive int textDays) {}
