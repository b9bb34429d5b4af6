package nu.flyttahit.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import nu.flyttahit.mail.Outbox;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails a person the link with which a password is chosen. */
@Component
class Invitations {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", LanguageFromPath.SWEDISH);

    private final SetupLinks links;
    private final Outbox outbox;
    private final SiteProperties settings;
    private final Clock clock;

    Invitations(SetupLinks links, Outbox outbox, SiteProperties settings, Clock clock) {
        this.links = links;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes a link, puts it in the outbox and returns it; earlier ones stop working. */
    @Transactional
    String send(Account person) {
        String link = links.issue(person.id());
        Map<String, Object> model = Map.of(
                "name",
                person.name(),
                "link",
                link,
                "until",
                DAY.format(LocalDate.ofInstant(clock.instant().plus(SetupLinks.VALID), Sweden.ZONE)),
                "site",
                settings.address("/"));
        outbox.send(person.email(), "account/mail-setup", LanguageFromPath.SWEDISH, model);
        return link;
    }

    /** Whether the mail leaves by itself; otherwise somebody has to pass the link on. */
    boolean leave() {
        return outbox.delivers();
    }
}
