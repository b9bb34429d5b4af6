package nu.flyttahit.publication;

import java.util.List;
import java.util.Set;
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

    static final String PROTECTED =
            "Startsidan och de tolv kommunsidorna tas bara bort av projektledaren. Ändra texten i stället, eller säg till.";

    private static final Set<String> WHOLE_WITH = Set.of("county", "municipality");

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

    /** The start page and the twelve: the site is not whole without them. */
    static boolean isProtected(Row page) {
        return WHOLE_WITH.contains(page.type());
    }

    /** Pages with something planned that the person may read, the next first. */
    List<Row> planned(SignedIn user) {
        return pages.planned().stream()
                .filter(page -> policy.allows(user, Action.READ_DRAFT, page.owner()))
                .toList();
    }

    /** The page as it stood in one of its revisions. */
    Row at(int variantId, String revision, SignedIn user) {
        find(variantId, user);
        return pages.at(variantId, revision).orElseThrow(() -> new NotFoundException("Revision " + revision));
    }
}
