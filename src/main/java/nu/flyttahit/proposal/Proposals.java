package nu.flyttahit.proposal;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.proposal.ProposalList.Row;
import nu.flyttahit.proposal.ProposalList.State;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, accepts, declines and withdraws; each once, and whoever waits for it is told by mail. */
@Component
class Proposals {

    private final ProposalList list;
    private final EditedPages pages;
    private final Drafting drafting;
    private final Blocks blocks;
    private final ProposalMail mail;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Proposals(
            ProposalList list,
            EditedPages pages,
            Drafting drafting,
            Blocks blocks,
            ProposalMail mail,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.drafting = drafting;
        this.blocks = blocks;
        this.mail = mail;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number of the proposal; empty where it changes nothing, or is sent a second time. */
    @Transactional
    OptionalLong propose(EditedPages.Row page, EditedPages.Row base, ProposalForm form, SignedIn proposer) {
        lock(page);
        List<Block> after = form.appliedTo(blocks.read(base.blocks()));
        if (changesNothing(base, form) || isSent(page, form, after, proposer)) {
            return OptionalLong.empty();
        }
        long id = insert(page, form, after, proposer);
        audit.record(
                proposer, "föreslog en ändring", page.path(), null, "förslag " + id); // no comment: it may hold names
        mail.tellOwner(page, id, form.comment());
        return OptionalLong.of(id);
    }

    boolean changesNothing(EditedPages.Row base, ProposalForm form) {
        List<Block> before = blocks.read(base.blocks());
        return form.appliedTo(before).equals(before)
                && form.title().equals(base.title())
                && form.summary().equals(base.summary());
    }

    /** The second of two clicks waits and then sees what the first one sent. */
    private void lock(EditedPages.Row page) {
        jdbc.sql("select id from page_variant where id = ? for update")
                .param(page.variantId())
                .query()
                .singleValue();
    }

    private boolean isSent(EditedPages.Row page, ProposalForm form, List<Block> after, SignedIn proposer) {
        return list.by(proposer.id()).stream()
                .anyMatch(row -> row.isWaiting()
                        && row.variantId() == page.variantId()
                        && row.title().equals(form.title())
                        && row.summary().equals(form.summary())
                        && blocks.read(row.blocks()).equals(after));
    }

    private long insert(EditedPages.Row page, ProposalForm form, List<Block> after, SignedIn proposer) {
        return jdbc.sql("""
                        insert into proposal (variant_id, base_revision_id, proposer_id, title, summary, blocks, comment, state, created_at)
                        values (:variant, :base, :proposer, :title, :summary, :blocks::jsonb, :comment, 'WAITING', :now) returning id
                        """)
                .param("variant", page.variantId())
                .param("base", form.opened())
                .param("proposer", proposer.id())
                .param("title", form.title())
                .param("summary", form.summary())
                .param("blocks", blocks.write(after))
                .param("comment", form.comment())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The proposal laid on the page as it is now. */
    Merge merge(Row proposal, EditedPages.Row now) {
        EditedPages.Row base = pages.at(proposal.variantId(), Long.toString(proposal.baseRevisionId()))
                .orElseThrow();
        return Merge.of(
                new Merge.Text(base.title(), base.summary(), blocks.read(base.blocks())),
                new Merge.Text(proposal.title(), proposal.summary(), blocks.read(proposal.blocks())),
                new Merge.Text(now.title(), now.summary(), blocks.read(now.blocks())));
    }

    /** False, and nothing is changed, if the page is another than the owner looked at or both changed the same part. */
    @Transactional
    boolean accept(Row proposal, int version, SignedIn owner) {
        EditedPages.Row now = pages.find(proposal.variantId()).orElseThrow();
        Merge merged = merge(proposal, now);
        if (now.version() != version || !merged.isFree() || !decide(proposal, State.ACCEPTED, null, owner)) {
            return false;
        }
        // saved by the draft's own rules; a race lost there takes the decision back with it
        if (drafting.save(
                        proposal.variantId(),
                        text -> new Content(
                                merged.title(), merged.summary(), text.meta(), blocks.write(merged.blocks())),
                        version,
                        owner)
                .isEmpty()) {
            throw new OptimisticLockingFailureException("proposal " + proposal.id());
        }
        mail.tellAccepted(proposal);
        return true;
    }

    @Transactional
    boolean decline(Row proposal, String reason, SignedIn owner) {
        boolean declined = decide(proposal, State.DECLINED, reason, owner);
        if (declined) {
            mail.tellDeclined(proposal, reason);
        }
        return declined;
    }

    @Transactional
    boolean withdraw(Row proposal, SignedIn proposer) {
        return decide(proposal, State.WITHDRAWN, null, proposer);
    }

    /** The first answer stands. */
    private boolean decide(Row proposal, State state, @Nullable String reason, SignedIn who) {
        boolean first = jdbc.sql("""
                        update proposal set state = :state, reason = :reason, decided_at = :now, decided_by = :who
                        where id = :id and state = 'WAITING'
                        """)
                        .param("state", state.name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("who", who.id())
                        .param("id", proposal.id())
                        .update()
                == 1;
        if (first) {
            audit.record(
                    who, "besvarade förslag " + proposal.id(), proposal.path(), State.WAITING.word(), state.word());
        }
        return first;
    }
}
