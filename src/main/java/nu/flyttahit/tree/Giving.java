package nu.flyttahit.tree;

import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.Organisations.Organisation;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Page;
import nu.flyttahit.content.PageRepository;
import nu.flyttahit.tree.TreePages.Node;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a page to another organisation, with the pages below that had the same owner. */
@Component
class Giving {

    private final TreePages tree;
    private final Places places;
    private final PageRepository pages;
    private final AuditLog audit;

    Giving(TreePages tree, Places places, PageRepository pages, AuditLog audit) {
        this.tree = tree;
        this.places = places;
        this.pages = pages;
        this.audit = audit;
    }

    /** False, and nothing is changed, if somebody changed the page's place or owner meanwhile. */
    @Transactional
    boolean give(Node page, Organisation to, int version, SignedIn leader) {
        places.lock();
        if (page.owner().equals(to.slug())) {
            return true;
        }
        if (Places.isUnique(page) || !places.claim(page.pageId(), version)) {
            return false;
        }
        tree.from(page.pageId()).stream()
                .filter(node -> node.owner().equals(page.owner()) && !Places.isUnique(node))
                .map(Node::pageId)
                .distinct()
                .forEach(id -> {
                    Page owned = pages.findById(id).orElseThrow();
                    owned.giveTo(to.id());
                    pages.saveAndFlush(owned);
                });
        audit.record(leader, "bytte sidans ägare", page.path(), page.ownerName(), to.name());
        return true;
    }
}
