package nu.flyttahit.publication;

import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.PageVariant.Withdrawn;
import nu.flyttahit.publication.Withdrawing.Order;
import nu.flyttahit.publication.Withdrawing.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Why a page is taken down. Everything as text, so that a broken value is said and not a failure.
 *
 * @param target number of the page to which its address leads from then on, if any
 * @param sure asked for only at the start page and the twelve
 */
record WithdrawalForm(
        @Nullable String version,
        @Nullable String reason,
        @Nullable String target,
        @Nullable String sure) {

    static WithdrawalForm of(Row page) {
        return new WithdrawalForm(Integer.toString(page.version()), null, null, null);
    }

    /** The version that was opened; anything unreadable is none that ever was. */
    int openedAt() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** What is to be done, with a sentence at the field for what cannot be; null then. */
    @Nullable
    Order order(Row page, Withdrawing withdrawing, SignedIn user, BindingResult errors) {
        Withdrawn why = Stream.of(Withdrawn.MISTAKE, Withdrawn.MERGED, Withdrawn.KEPT)
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElse(null);
        if (why == null) {
            errors.rejectValue("reason", "missing", "Välj varför sidan tas bort.");
            return null;
        }
        Integer leadsTo = why == Withdrawn.KEPT ? null : leadsTo(why, page, withdrawing, errors);
        if (why != Withdrawn.KEPT
                && !withdrawing.livePagesBelow(page.variantId()).isEmpty()) {
            errors.rejectValue(
                    "reason", "above", "Sidan har publicerade undersidor. Flytta dem eller dra tillbaka dem först.");
        }
        if (PublishablePages.isProtected(page)) {
            guard(user, errors);
        }
        return new Order(why, leadsTo);
    }

    private @Nullable Integer leadsTo(Withdrawn why, Row page, Withdrawing withdrawing, BindingResult errors) {
        boolean chosen = target != null && !target.isBlank();
        Optional<Integer> found = withdrawing.targets(page.variantId()).stream()
                .map(Target::id)
                .filter(id -> id.toString().equals(target))
                .findFirst();
        if (chosen && found.isEmpty()) {
            errors.rejectValue("target", "gone", "Den sidan är inte publicerad. Välj en annan.");
        } else if (why == Withdrawn.MERGED && !chosen) {
            errors.rejectValue("target", "missing", "Välj sidan som texten nu finns på.");
        }
        return found.orElse(null);
    }

    private void guard(SignedIn user, BindingResult errors) {
        if (!user.isProjectLeader()) {
            errors.rejectValue("reason", "protected", PublishablePages.PROTECTED);
        } else if (sure == null) {
            errors.rejectValue("sure", "missing", "Kryssa i att sidan verkligen ska tas bort.");
        }
    }
}
