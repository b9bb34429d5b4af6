package nu.flyttahit.publication;

import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.PageVariant.Withdrawn;
import nu.flyttahit.publication.Withdrawing.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Why a page is taken down.
 *
 * @param target the page to which its address leads from then on, if any
 * @param sure asked for only at the start page and the twelve
 */
record WithdrawalForm(
        int version, @Nullable Withdrawn reason, @Nullable Integer target, boolean sure) {

    static WithdrawalForm of(Row page) {
        return new WithdrawalForm(page.version(), null, null, false);
    }

    /** What is to be done, with a sentence at the field for what cannot be; null then. */
    @Nullable
    Order order(Row page, Withdrawing withdrawing, SignedIn user, BindingResult errors) {
        if (reason == null || reason == Withdrawn.ENDED) {
            errors.rejectValue("reason", "missing", "Välj varför sidan tas bort.");
            return null;
        }
        boolean leads =
                target != null && withdrawing.targets(page.variantId()).stream().anyMatch(t -> t.id() == target);
        if (reason == Withdrawn.MERGED && !leads) {
            errors.rejectValue("target", "missing", "Välj sidan som texten nu finns på.");
        } else if (target != null && !leads) {
            errors.rejectValue("target", "gone", "Den sidan är inte publicerad. Välj en annan.");
        }
        if (reason != Withdrawn.KEPT
                && !withdrawing.livePagesBelow(page.variantId()).isEmpty()) {
            errors.rejectValue(
                    "reason", "above", "Sidan har publicerade undersidor. Flytta dem eller dra tillbaka dem först.");
        }
        if (PublishablePages.isProtected(page)) {
            guard(user, errors);
        }
        return new Order(reason, reason == Withdrawn.KEPT ? null : target);
    }

    private void guard(SignedIn user, BindingResult errors) {
        if (!user.isProjectLeader()) {
            errors.rejectValue("reason", "protected", PublishablePages.PROTECTED);
        } else if (!sure) {
            errors.rejectValue("sure", "missing", "Kryssa i att sidan verkligen ska tas bort.");
        }
    }
}
