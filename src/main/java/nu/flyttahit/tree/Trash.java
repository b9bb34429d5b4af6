package nu.flyttahit.tree;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Page;
import nu.flyttahit.content.PageRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.References;
import nu.flyttahit.redirect.Redirects;
import nu.flyttahit.tree.TreePages.Node;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws pages away and takes them back. What is thrown is never live, and nothing live leads to it. */
@Component
class Trash {

    private final TreePages tree;
    private final Places places;
    private final PageRepository pages;
    private final PageVariantRepository variants;
    private final Publishing publishing;
    private final References references;
    private final Redirects redirects;
    private final AuditLog audit;
    private final Clock clock;

    Trash(
            TreePages tree,
            Places places,
            PageRepository pages,
            PageVariantRepository variants,
            Publishing publishing,
            References references,
            Redirects redirects,
            AuditLog audit,
            Clock clock) {
        this.tree = tree;
        this.places = places;
        this.pages = pages;
        this.variants = variants;
        this.publishing = publishing;
        this.references = references;
        this.redirects = redirects;
        this.audit = audit;
        this.clock = clock;
    }

    /** Texts of other pages that lead here. */
    List<References.Use> uses(Node page) {
        List<Node> gone = below(page);
        Set<Integer> own = gone.stream().map(Node::variantId).collect(Collectors.toSet());
        return gone.stream()
                .flatMap(node -> references.of(References.Kind.PAGE, node.path()).stream())
                .filter(use -> !own.contains(use.variantId()))
                .toList();
    }

    /** Live pages below, which would lose the page they hang on. */
    List<Node> liveBelow(Node page) {
        return below(page).stream()
                .filter(node -> node.live() && !node.pageId().equals(page.pageId()))
                .toList();
    }

    boolean isLive(Node page) {
        return tree.languages(page.pageId()).stream().anyMatch(Node::live);
    }

    /** False, and nothing is changed, if somebody changed its place meanwhile or something still needs the page. */
    @Transactional
    boolean throwAway(Node page, int version, SignedIn who) {
        places.lock(page.pageId());
        if (places.fixed(page).isPresent()
                || !uses(page).isEmpty()
                || !liveBelow(page).isEmpty()
                || !places.claim(page.pageId(), version)) {
            return false;
        }
        tree.languages(page.pageId()).stream().filter(Node::live).forEach(this::withdraw);
        Instant now = clock.instant();
        below(page).stream().map(Node::pageId).distinct().forEach(id -> trash(id, now));
        audit.record(who, "slängde sidan", page.path(), page.title(), null);
        return true;
    }

    private void withdraw(Node language) {
        publishing.withdraw(variants.lock(language.variantId()).orElseThrow(), PageVariant.Withdrawn.MISTAKE);
    }

    private void trash(UUID id, Instant now) {
        Page page = pages.findById(id).orElseThrow();
        page.trash(now);
        pages.saveAndFlush(page);
    }

    /** Why it cannot be taken back as things are. */
    Optional<String> fault(Node page) {
        boolean hanging = tree.languages(Objects.requireNonNull(page.parentId())).stream()
                .noneMatch(parent -> parent.deletedAt() == null);
        return hanging
                ? Optional.of("Sidan som den låg under ligger också i papperskorgen. Återställ den först.")
                : Optional.empty();
    }

    /** Back as drafts, with what was thrown in the same deed. Taken back twice is taken back once. */
    @Transactional
    void takeBack(Node page, SignedIn who) {
        places.lock();
        Instant thrown = page.deletedAt();
        if (thrown == null) {
            return;
        }
        for (Node node : tree.from(page.pageId())) {
            if (thrown.equals(node.deletedAt())) {
                standFree(node);
                Page back = pages.findById(node.pageId()).orElseThrow();
                back.restore();
                pages.saveAndFlush(back);
            }
        }
        audit.record(who, "återställde sidan", page.path(), null, page.title());
    }

    /** Its address may have been given to another page meanwhile, and the page above may have moved. */
    private void standFree(Node node) {
        String base = tree.base(Objects.requireNonNull(node.parentId()), node.locale());
        String slug = places.fault(base, node.slug(), node.pageId()).isEmpty()
                ? node.slug()
                : places.free(base, node.slug(), node.pageId());
        if (!node.path().equals(base + "/" + slug)) {
            publishing.move(variants.lock(node.variantId()).orElseThrow(), base + "/" + slug);
            redirects.leadUnlessUsed(node.path(), node.variantId(), Moving.MOVED);
        }
    }

    private List<Node> below(Node page) {
        return tree.from(page.pageId()).stream()
                .filter(node -> node.deletedAt() == null)
                .toList();
    }
}
