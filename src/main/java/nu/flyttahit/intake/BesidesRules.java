package nu.flyttahit.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.Fault;
import nu.flyttahit.archive.PersonFile;
import nu.flyttahit.archive.RedirectFile;
import nu.flyttahit.redirect.Paths;
import nu.flyttahit.site.SafeHtml;
import org.springframework.stereotype.Component;

/** What stops people and old addresses. */
@Component
class BesidesRules {

    private final PresentPages present;
    private final Organisations organisations;

    BesidesRules(PresentPages present, Organisations organisations) {
        this.present = present;
        this.organisations = organisations;
    }

    List<Fault> faults(Archive archive) {
        var faults = new ArrayList<Fault>();
        var keys = new HashSet<String>();
        for (PersonFile person : archive.people()) {
            if (person.owner() != null && organisations.bySlug(person.owner()).isEmpty()) {
                faults.add(new Fault(
                        Archive.PEOPLE,
                        "nyckeln ”%s”".formatted(person.key()),
                        "Ägaren ”%s” finns inte.".formatted(person.owner())));
            }
            if (!isFitting(person) || !keys.add(person.key())) {
                faults.add(new Fault(
                        Archive.PEOPLE,
                        "nyckeln ”%s”".formatted(person.key()),
                        "Nyckeln står två gånger, eller en uppgift är tom eller för lång."));
            }
        }
        var from = new HashSet<String>();
        for (RedirectFile redirect : archive.redirects()) {
            if (!isFitting(redirect) || !from.add(redirect.from())) {
                faults.add(new Fault(
                        Archive.REDIRECTS,
                        redirect.from(),
                        "Den gamla adressen står två gånger, eller kan inte finnas."));
            } else if (!leadsSomewhere(redirect, archive)) {
                faults.add(new Fault(
                        Archive.REDIRECTS,
                        redirect.from(),
                        "Den leder till %s, som varken finns i filen eller här.".formatted(redirect.to())));
            }
        }
        return faults;
    }

    private static boolean isFitting(PersonFile person) {
        return person.key().matches("[a-z0-9-]{1,80}")
                && isText(person.name(), 120)
                && isText(person.role(), 160)
                && (person.phone() == null || person.phone().length() <= 40)
                && (person.mail() == null || person.mail().length() <= 254);
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }

    private static boolean isFitting(RedirectFile redirect) {
        return redirect.from().matches("/[^?#\\s\\p{Cntrl}]{0,399}")
                && redirect.from().equals(Paths.canonical(redirect.from()))
                && redirect.reason().length() <= 200;
    }

    private boolean leadsSomewhere(RedirectFile redirect, Archive archive) {
        if (redirect.to().startsWith("https://")) {
            return redirect.to().length() <= 2000 && SafeHtml.isAddress(redirect.to());
        }
        return archive.pages().stream().anyMatch(page -> page.content().path().equals(redirect.to()))
                || present.page(redirect.to()).isPresent();
    }
}
