package nu.flyttahit.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Page;
import nu.flyttahit.content.PageRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.redirect.Redirects;
import nu.flyttahit.tree.TreePages.Node;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a page another place or address; everything below comes along, and every old address leads on. */
@Component
class Moving {

    static final String MOVED = "Sidan har fått en ny adress";

    /** What a language of a page has as address and gets instead. */
    record Change(Node page, String path) {}

    private final TreePages tree;
    private final Places places;
    private final PageRepository pages;
    private final PageVariantRepository variants;
    private final Publishing publishing;
    private final Redirects redirects;
    private final AuditLog audit;

    Moving(
            TreePages tree,
            Places places,
            PageRepository pages,
            PageVariantRepository variants,
            Publishing publishing,
            Redirects redirects,
            AuditLog audit) {
        this.tree = tree;
        this.places = places;
        this.pages = pages;
        this.variants = variants;
        this.publishing = publishing;
        this.redirects = redirects;
        this.audit = audit;
    }

    /** Why the page cannot stand below the other. */
    Optional<String> fault(Node page, Node parent) {
        return places.fixed(page).or(() -> Places.barren(parent)).or(() -> {
            if (tree.from(page.pageId()).stream()
                    .anyMatch(below -> below.pageId().equals(parent.pageId()))) {
                return Optional.of("En sida kan inte ligga under sig själv.");
            }
            return tree.languages(page.pageId()).stream()
                    .flatMap(
                            language -> places
                                    .fault(
                                            tree.base(parent.pageId(), language.locale()),
                                            language.slug(),
                                            page.pageId())
                                    .stream())
                    .findFirst();
        });
    }

    /** Why the language of the page cannot have the address. */
    Optional<String> fault(Node page, String slug) {
        return places.fixed(page).or(() -> places.fault(baseOf(page), slug, page.pageId()));
    }

    String baseOf(Node page) {
        return tree.base(Objects.requireNonNull(page.parentId()), page.locale());
    }

    /** Which addresses would change if the page stood below the other. */
    List<Change> changes(Node page, Node parent) {
        var bases = new HashMap<String, String>();
        tree.languages(page.pageId())
                .forEach(language -> bases.put(
                        language.locale(), tree.base(parent.pageId(), language.locale()) + "/" + language.slug()));
        return changes(page.pageId(), bases);
    }

    /** Which addresses would change if this language of the page had another. */
    List<Change> changes(Node page, String slug) {
        return changes(page.pageId(), Map.of(page.locale(), baseOf(page) + "/" + slug));
    }

    private List<Change> changes(UUID page, Map<String, String> paths) {
        List<Node> below = tree.from(page);
        var changes = new ArrayList<Change>();
        paths.forEach((locale, path) -> below.stream()
                .filter(node -> node.pageId().equals(page) && node.locale().equals(locale))
                .map(Node::path)
                .filter(before -> !before.equals(path))
                .forEach(before -> below.stream()
                        .filter(node -> node.locale().equals(locale))
                        .filter(node ->
                                node.path().equals(before) || node.path().startsWith(before + "/"))
                        .map(node -> new Change(node, path + node.path().substring(before.length())))
                        .forEach(changes::add)));
        return changes;
    }

    /** False, and nothing is changed, if somebody changed the page's place meanwhile or it cannot stand there. */
    @Transactional
    boolean move(Node seen, Node parent, int version, SignedIn who) {
        places.lock(seen.pageId());
        if (fault(seen, parent).isPresent() || !places.claim(seen.pageId(), version)) {
            return false;
        }
        List<Change> changes = changes(seen, parent);
        Page page = pages.findById(seen.pageId()).orElseThrow();
        page.moveBelow(parent.pageId(), Places.typeBelow(parent));
        page.stand(tree.nextPosition(parent.pageId()));
        pages.saveAndFlush(page);
        changes.forEach(this::carryOut);
        audit.record(who, "flyttade sidan", seen.path(), seen.path(), parent.path());
        return true;
    }

    /** False, and nothing is changed, if somebody changed the page's place meanwhile or the address cannot be. */
    @Transactional
    boolean rename(Node seen, String slug, int version, SignedIn who) {
        places.lock(seen.pageId());
        List<Change> changes = changes(seen, slug);
        if (changes.isEmpty()) {
            return true;
        }
        if (fault(seen, slug).isPresent() || !places.claim(seen.pageId(), version)) {
            return false;
        }
        changes.forEach(this::carryOut);
        audit.record(
                who,
                "bytte sidans adress",
                seen.path(),
                seen.path(),
                changes.get(0).path());
        return true;
    }

    private void carryOut(Change change) {
        PageVariant variant = variants.lock(change.page().variantId()).orElseThrow();
        String before = variant.getPath();
        publishing.move(variant, change.path());
        if (change.page().live()) {
            redirects.lead(before, variant.getId(), MOVED);
        } else {
            redirects.leadUnlessUsed(before, variant.getId(), MOVED);
        }
    }
}
