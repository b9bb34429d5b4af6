package nu.flyttahit.publication;

import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.NotFoundException;
import org.springframework.stereotype.Component;

/** Pages as far as a person may publish them: 404 for one that is not there, 403 for another's. */
@Component
class PublishablePages {

    private final EditedPages pages;
    private final ContentPolicy policy;

    PublishablePages(EditedPages pages, ContentPolicy policy) {
        this.pages = pages;
        this.policy = policy;
    }

    Row find(int variantId, SignedIn user) {
        Row page = pages.find(variantId).orElseThrow(() -> new NotFoundException("Page " + variantId));
        policy.require(user, Action.PUBLISH, page.owner());
        return page;
    }

    /** The page as it stood in one of its revisions. */
    Row at(int variantId, String revision, SignedIn user) {
        find(variantId, user);
        return pages.at(variantId, revision).orElseThrow(() -> new NotFoundException("Revision " + revision));
    }
}
