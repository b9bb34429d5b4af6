package nu.flyttahit.proposal;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class ProposalTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    ProposalList list;

    @Autowired
    EditedPages pages;

    @Autowired
    JdbcClient jdbc;

    private SignedIn owner;
    private SignedIn proposer;
    private EditedPages.Row page;
    private String title;

    @BeforeEach
    void prepare() {
        owner = people.editorOf("hogsby");
        proposer = people.editorOf("nybro");
        int id = jdbc.sql("select id from page_variant where path = '/en/hogsby'")
                .query(Integer.class)
                .single();
        page = pages.find(id).orElseThrow();
        title = "Hogsby " + UUID.randomUUID();
    }

    @Test
    void aProposalSentTwiceIsOneAndItsOwnerIsToldAndAcceptsIt() {
        propose();
        propose();
        assertThat(list.by(proposer.id())).hasSize(1);
        ProposalList.Row sent = list.by(proposer.id()).get(0);
        assertThat(mails(owner.email())).isEqualTo(1);
        assertThat(mvc.get().uri("/admin/forslag/" + sent.id()).with(signedIn(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("Bättre så", "Anta");
        answer(owner, sent, "antagande", Map.of("version", Integer.toString(page.version())));
        EditedPages.Row now = pages.find(page.variantId()).orElseThrow();
        assertThat(now.title()).isEqualTo(title);
        assertThat(now.liveRevisionId()).isEqualTo(page.liveRevisionId());
        assertThat(mails(proposer.email())).isEqualTo(1);
        answer(owner, sent, "avbojning", Map.of("skal", "Ångrar mig"));
        assertThat(list.find(sent.id()).orElseThrow().state()).isEqualTo(ProposalList.State.ACCEPTED);
    }

    @Test
    void decliningNeedsAReasonThatTheProposerReads() {
        propose();
        ProposalList.Row sent = list.by(proposer.id()).get(0);
        assertThat(answer(owner, sent, "avbojning", Map.of("skal", " "))).hasStatus(422);
        assertThat(answer(owner, sent, "avbojning", Map.of("skal", "Fel årtal")))
                .hasStatus(302);
        assertThat(mvc.get().uri("/admin/forslag").with(signedIn(proposer)))
                .bodyText()
                .contains("Avböjt", "Fel årtal");
        assertThat(pages.find(page.variantId()).orElseThrow().title()).isNotEqualTo(title);
    }

    @Test
    void whoProposedTakesItBackAndNobodyElse() {
        propose();
        ProposalList.Row sent = list.by(proposer.id()).get(0);
        assertThat(answer(owner, sent, "aterkallande", Map.of())).hasStatus(403);
        assertThat(answer(proposer, sent, "aterkallande", Map.of())).hasStatus(302);
        assertThat(answer(owner, sent, "antagande", Map.of("version", Integer.toString(page.version()))))
                .hasStatus(409);
    }

    @Test
    void withoutAReasonNothingIsSentAndWhatWasTypedStays() {
        assertThat(propose("")).hasStatus(422).bodyText().contains("Skriv varför", title);
        assertThat(list.by(proposer.id())).isEmpty();
    }

    @Test
    void aCommentWithoutAChangeIsNoProposalAndStays() {
        title = page.title();
        assertThat(propose("Skriv om bussen"))
                .hasStatus(422)
                .bodyText()
                .contains("Texten är oförändrad", "Skriv om bussen");
        assertThat(list.by(proposer.id())).isEmpty();
    }

    private MvcTestResult propose() {
        return propose("Bättre så");
    }

    private MvcTestResult propose(String comment) {
        return mvc.post()
                .uri("/admin/sidor/" + page.variantId() + "/forslag")
                .with(signedIn(proposer))
                .with(csrf())
                .param("title", title)
                .param("summary", page.summary())
                .param("comment", comment)
                .param("opened", Long.toString(page.revisionId()))
                .exchange();
    }

    private MvcTestResult answer(SignedIn who, ProposalList.Row sent, String deed, Map<String, String> form) {
        var request = mvc.post()
                .uri("/admin/forslag/" + sent.id() + "/" + deed)
                .with(signedIn(who))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private int mails(String to) {
        return jdbc.sql("select count(*) from mail_message where recipient = :to")
                .param("to", to)
                .query(Integer.class)
                .single();
    }
}
