package nu.flyttahit.proposal;

import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.history.Comparison;
import nu.flyttahit.proposal.ProposalList.Row;
import nu.flyttahit.site.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets owners see what a proposal would change, and answer it; and proposers take it back. */
@Controller
@RequestMapping("/admin/forslag/{id}")
class AnswerController {

    private static final int LONGEST = 2000;

    private final ProposalList list;
    private final Proposals proposals;
    private final EditedPages pages;
    private final Blocks blocks;
    private final ContentPolicy policy;

    AnswerController(ProposalList list, Proposals proposals, EditedPages pages, Blocks blocks, ContentPolicy policy) {
        this.list = list;
        this.proposals = proposals;
        this.pages = pages;
        this.blocks = blocks;
        this.policy = policy;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        Row proposal = find(id);
        if (proposal.proposerId() != user.id()) {
            policy.require(user, Action.READ_DRAFT, proposal.owner());
        }
        return shown(proposal, user, HttpStatus.OK);
    }

    @PostMapping("/antagande")
    ModelAndView accept(
            @PathVariable long id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row proposal = answerable(id, user);
        if (!proposals.accept(proposal, version, user)) {
            return shown(find(id), user, HttpStatus.CONFLICT)
                    .addObject("problem", "Inget är ändrat: sidan eller förslaget har ändrats sedan du öppnade det.");
        }
        flash.addFlashAttribute("done", "Förslaget är infört i utkastet. Läs igenom och publicera när du vill.");
        return new ModelAndView("redirect:/admin/sidor/" + proposal.variantId());
    }

    @PostMapping("/avbojning")
    ModelAndView decline(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String skal,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row proposal = answerable(id, user);
        String reason = skal.replace("\0", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            return shown(proposal, user, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("skal", reason)
                    .addObject("fault", "Skriv varför, med högst 2 000 tecken. Den som föreslog får läsa det.");
        }
        return answered(proposals.decline(proposal, reason, user), "Förslaget är avböjt.", flash);
    }

    @PostMapping("/aterkallande")
    ModelAndView withdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        Row proposal = find(id);
        if (proposal.proposerId() != user.id()) {
            throw new AccessDeniedException("proposal of somebody else");
        }
        return answered(proposals.withdraw(proposal, user), "Förslaget är återkallat.", flash);
    }

    private static ModelAndView answered(boolean first, String sentence, RedirectAttributes flash) {
        flash.addFlashAttribute("done", first ? sentence : "Förslaget var redan besvarat. Inget är ändrat.");
        return new ModelAndView("redirect:/admin/forslag");
    }

    private ModelAndView shown(Row proposal, SignedIn user, HttpStatus status) {
        EditedPages.Row page = pages.find(proposal.variantId()).orElseThrow();
        Merge merged = proposals.merge(proposal, page);
        Comparison comparison = Comparison.of(
                new Comparison.Version(page.title(), page.summary(), blocks.read(page.blocks())),
                new Comparison.Version(merged.title(), merged.summary(), merged.blocks()));
        return new ModelAndView("proposal/show", status)
                .addObject("proposal", proposal)
                .addObject("page", page)
                .addObject("comparison", comparison)
                .addObject("conflicts", proposal.isWaiting() ? merged.conflicts() : List.of())
                .addObject("answers", proposal.isWaiting() && policy.allows(user, Action.EDIT, proposal.owner()))
                .addObject("own", proposal.isWaiting() && proposal.proposerId() == user.id());
    }

    private Row answerable(long id, SignedIn user) {
        Row proposal = find(id);
        policy.require(user, Action.EDIT, proposal.owner());
        return proposal;
    }

    private Row find(long id) {
        return list.find(id).orElseThrow(() -> new NotFoundException("Proposal " + id));
    }
}
