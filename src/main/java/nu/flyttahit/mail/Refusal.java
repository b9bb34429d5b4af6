package nu.flyttahit.mail;

import jakarta.mail.SendFailedException;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not sent, for the project leader.
 *
 * @param forGood the mail server knows the recipient or has read the mail, and does not want it (5xx). Anything else may
 *     pass later, by itself or when somebody has mended a setting.
 */
record Refusal(boolean forGood, String sentence) {

    private static final List<String> AFTER_READING = List.of("DATA", ".");

    static Refusal of(Exception e) {
        if (e instanceof MailSendException sending) {
            return sending.getFailedMessages().values().stream()
                    .map(Refusal::ofOne)
                    .findFirst()
                    .orElseGet(Refusal::noAnswer);
        }
        return e instanceof MailAuthenticationException
                ? new Refusal(false, "E-postservern godtar inte webbplatsens inloggning.")
                : noAnswer();
    }

    private static Refusal ofOne(Exception e) {
        if (e instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0) {
            return new Refusal(true, "Mottagarens e-postserver tar inte emot adressen.");
        }
        if (e instanceof SMTPSendFailedException failed && failed.getReturnCode() >= 400) {
            boolean forGood = failed.getReturnCode() >= 500 && AFTER_READING.contains(failed.getCommand());
            return new Refusal(
                    forGood, "E-postservern tog inte emot brevet (svar %d).".formatted(failed.getReturnCode()));
        }
        return noAnswer();
    }

    private static Refusal noAnswer() {
        return new Refusal(false, "E-postservern svarar inte eller tog inte emot brevet.");
    }
}
