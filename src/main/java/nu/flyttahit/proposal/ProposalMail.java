package nu.flyttahit.proposal;

import java.util.Locale;
import java.util.Map;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.mail.Outbox;
import nu.flyttahit.proposal.ProposalList.Row;
import nu.flyttahit.site.SiteProperties;
import org.springframework.stereotype.Component;

/** Tells whoever waits for it: the owner of a new proposal, the proposer of the answer. */
@Component
class ProposalMail {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Organisations organisations;
    private final Outbox outbox;
    private final SiteProperties settings;

    ProposalMail(Organisations organisations, Outbox outbox, SiteProperties settings) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.settings = settings;
    }

    void tellOwner(EditedPages.Row page, long proposal, String comment) {
        organisations
                .answering(page.owner())
                .forEach(to -> outbox.send(to, "proposal/mail-new", SWEDISH, about(proposal, page.title(), comment)));
    }

    void tellAccepted(Row proposal) {
        tell(proposal, "proposal/mail-accepted", "");
    }

    void tellDeclined(Row proposal, String reason) {
        tell(proposal, "proposal/mail-declined", reason);
    }

    private void tell(Row proposal, String template, String reason) {
        outbox.send(proposal.proposerEmail(), template, SWEDISH, about(proposal.id(), proposal.pageTitle(), reason));
    }

    private Map<String, Object> about(long id, String title, String comment) {
        String page = title.isBlank() ? "Utan rubrik" : title;
        return Map.of("page", page, "comment", comment, "link", settings.address("/admin/forslag/" + id));
    }
}
