package nu.flyttahit.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.References;
import nu.flyttahit.content.References.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts another address in the place of one, in the drafts of every page that the person may change. */
@Component
class LinkReplacement {

    /** A page in a few words; kept in the session until it has been shown. */
    public record Named(int variantId, String title, String path) implements Serializable {

        static Named of(EditedPages.Row page) {
            return new Named(page.variantId(), page.title().isBlank() ? "Utan rubrik" : page.title(), page.path());
        }
    }

    /**
     * What became of the pages that use the address.
     *
     * @param changed they have a new draft, to be published by whoever looks at it
     * @param missed somebody saved them at that moment
     */
    public record Outcome(ArrayList<Named> changed, ArrayList<Named> missed) implements Serializable {}

    private final References references;
    private final EditedPages pages;
    private final Drafting drafting;
    private final Blocks blocks;
    private final ContentPolicy policy;
    private final AuditLog audit;

    LinkReplacement(
            References references,
            EditedPages pages,
            Drafting drafting,
            Blocks blocks,
            ContentPolicy policy,
            AuditLog audit) {
        this.references = references;
        this.pages = pages;
        this.drafting = drafting;
        this.blocks = blocks;
        this.policy = policy;
        this.audit = audit;
    }

    /** Pages that use the address, live or in their draft, each once. */
    List<EditedPages.Row> pagesWith(String url) {
        return references.of(Kind.URL, url).stream()
                .map(References.Use::variantId)
                .distinct()
                .flatMap(id -> pages.find(id).stream())
                .toList();
    }

    @Transactional
    public Outcome replace(String from, String to, SignedIn who) {
        var changed = new ArrayList<Named>();
        var missed = new ArrayList<Named>();
        for (EditedPages.Row page : pagesWith(from)) {
            if (policy.allows(who, Action.EDIT, page.owner())) {
                OptionalInt saved =
                        drafting.save(page.variantId(), text -> replaced(text, from, to), page.version(), who);
                if (saved.isEmpty()) {
                    missed.add(Named.of(page));
                } else if (saved.getAsInt() != page.version()) {
                    changed.add(Named.of(page));
                }
            }
        }
        if (!changed.isEmpty()) {
            audit.record(who, "bytte en länk på " + changed.size() + " sidor", "länkar", from, to);
        }
        return new Outcome(changed, missed);
    }

    private Content replaced(Content text, String from, String to) {
        List<Block> all = blocks.read(text.blocks()).stream()
                .map(block -> block.withHtml(html -> replacedIn(html, from, to))
                        .withAddresses(address -> address.equals(from) ? to : address))
                .toList();
        return new Content(text.title(), text.summary(), text.meta(), blocks.write(all));
    }

    private static String replacedIn(String html, String from, String to) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        var links = document.select("a[href]");
        links.removeIf(link -> !link.attr("href").equals(from));
        links.forEach(link -> link.attr("href", to));
        return links.isEmpty() ? html : document.body().html();
    }
}
