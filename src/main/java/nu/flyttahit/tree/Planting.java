package nu.flyttahit.tree;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Page;
import nu.flyttahit.content.PageRepository;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevision.Kind;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.References;
import nu.flyttahit.tree.TreePages.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes new pages, empty or as copies: always drafts that no visitor sees. */
@Component
class Planting {

    private final TreePages tree;
    private final Places places;
    private final Organisations organisations;
    private final PageRepository pages;
    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final References references;
    private final AuditLog audit;
    private final Clock clock;

    Planting(
            TreePages tree,
            Places places,
            Organisations organisations,
            PageRepository pages,
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            References references,
            AuditLog audit,
            Clock clock) {
        this.tree = tree;
        this.places = places;
        this.organisations = organisations;
        this.pages = pages;
        this.variants = variants;
        this.revisions = revisions;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    /** The page that a form has made already: a double click, or the button pressed again after going back. */
    Optional<Node> made(UUID id) {
        return pages.existsById(id) ? tree.languages(id).stream().findFirst() : Optional.empty();
    }

    /** The number of the new page's Swedish text. */
    @Transactional
    int create(NewPageForm form, Node parent, SignedIn who) {
        places.lock();
        UUID id = UUID.fromString(form.id());
        Optional<Node> before = made(id);
        if (before.isPresent()) {
            return before.get().variantId();
        }
        plant(id, parent.pageId(), Places.typeBelow(parent), parent.owner());
        String path = tree.base(parent.pageId(), "sv") + "/" + form.slug();
        int variant = write(id, "sv", path, new Content(form.title(), "", Map.of(), "[]"), who);
        audit.record(who, "skapade sidan", path, null, form.title());
        return variant;
    }

    /** The number of the copy's text in the language of the original. */
    @Transactional
    int copy(NewPageForm form, Node original, SignedIn who) {
        places.lock();
        UUID id = UUID.fromString(form.id());
        Optional<Node> before = made(id);
        if (before.isPresent()) {
            return before.get().variantId();
        }
        var copies = new HashMap<UUID, UUID>();
        for (Node node : tree.from(original.pageId())) {
            boolean self = node.pageId().equals(original.pageId());
            if (node.deletedAt() == null && (self || form.isWithPagesBelow())) {
                copy(node, self ? form : null, copies, id, who);
            }
        }
        audit.record(who, "kopierade sidan", original.path(), null, form.title());
        return tree.languages(id).get(0).variantId();
    }

    private void copy(Node node, @Nullable NewPageForm form, Map<UUID, UUID> copies, UUID first, SignedIn who) {
        UUID parent = copies.getOrDefault(node.parentId(), Objects.requireNonNull(node.parentId()));
        UUID copy = copies.get(node.pageId());
        if (copy == null) {
            copy = form == null ? UUID.randomUUID() : first;
            copies.put(node.pageId(), copy);
            plant(copy, parent, node.type(), node.owner());
        }
        PageVariant original = variants.findById(node.variantId()).orElseThrow();
        Content text =
                revisions.findById(original.newestRevisionId()).orElseThrow().content();
        String base = tree.base(parent, node.locale());
        if (form == null) {
            write(copy, node.locale(), base + "/" + node.slug(), text, who);
        } else if (node.locale().equals("sv")) {
            var named = new Content(form.title(), text.summary(), text.meta(), text.blocks());
            write(copy, "sv", base + "/" + form.slug(), named, who);
        } else {
            write(copy, node.locale(), base + "/" + places.free(base, form.slug(), copy), text, who);
        }
    }

    private void plant(UUID id, UUID parent, String type, String owner) {
        long organisation = organisations.bySlug(owner).orElseThrow().id();
        pages.saveAndFlush(new Page(id, parent, organisation, type, tree.nextPosition(parent)));
    }

    private int write(UUID page, String locale, String path, Content content, SignedIn who) {
        PageVariant variant = variants.saveAndFlush(new PageVariant(page, locale, path));
        variant.draft(
                revisions.save(new PageRevision(variant.getId(), 1, Kind.SAVED, content, who.id(), clock.instant())));
        variants.saveAndFlush(variant);
        references.rewrite(variant.getId(), References.Role.DRAFT, content.blocks());
        return variant.getId();
    }

    /** What lies below the page outside the trash. */
    List<Node> below(Node page) {
        return tree.from(page.pageId()).stream()
                .filter(node -> !node.pageId().equals(page.pageId()) && node.deletedAt() == null)
                .toList();
    }
}
