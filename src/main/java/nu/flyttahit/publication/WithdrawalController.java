package nu.flyttahit.publication;

import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.publication.Withdrawing.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes pages down, with a reason. */
@Controller
class WithdrawalController {

    private final PublishablePages pages;
    private final Withdrawing withdrawing;

    WithdrawalController(PublishablePages pages, Withdrawing withdrawing) {
        this.pages = pages;
        this.withdrawing = withdrawing;
    }

    @GetMapping("/admin/sidor/{id}/avpublicering")
    ModelAndView show(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        Row page = pages.find(id, user);
        return shown(page, user, HttpStatus.OK).addObject("form", WithdrawalForm.of(page));
    }

    @PostMapping("/admin/sidor/{id}/avpublicering")
    ModelAndView create(
            @PathVariable int id,
            @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row page = pages.find(id, user);
        Order order = form.order(page, withdrawing, user, errors);
        if (order == null || errors.hasErrors()) {
            return shown(page, user, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!page.live() && page.withdrawnReason() != order.reason()) {
            return shown(page, user, HttpStatus.CONFLICT).addObject("problem", "Sidan är inte publicerad.");
        }
        if (!withdrawing.withdraw(id, form.openedAt(), order, user)) {
            return shown(page, user, HttpStatus.CONFLICT)
                    .addObject(
                            "problem",
                            "Någon annan ändrade sidan medan du hade den öppen. Den är kvar. Läs den igen innan du tar bort den.");
        }
        flash.addFlashAttribute("done", "Sidan är tillbakadragen. Publicera den igen om du ångrar dig.");
        return new ModelAndView("redirect:/admin/sidor/" + id);
    }

    private ModelAndView shown(Row page, SignedIn user, HttpStatus status) {
        return new ModelAndView("publication/withdraw", status)
                .addObject("page", page)
                .addObject("guarded", PublishablePages.isProtected(page))
                .addObject("refused", PublishablePages.isProtected(page) && !user.isProjectLeader())
                .addObject("below", withdrawing.livePagesBelow(page.variantId()))
                .addObject("targets", withdrawing.targets(page.variantId()));
    }
}
