package nu.flyttahit.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each page refers to, live and in its draft: answers "what uses this?" for pages, pictures, figures, links and people. */
@Component
public class References {

    /** Which text of a page refers. */
    public enum Role {
        LIVE,
        DRAFT
    }

    /** What is referred to. */
    public enum Kind {
        /** A path of this site, without query and fragment. */
        PAGE,
        /** Number of a picture or file of the library. */
        MEDIA,
        /** Key, area and period of a figure: {@code population:0880:latest}. */
        FIGURE,
        /** An address elsewhere. */
        URL,
        /** Key of a contact person. */
        CONTACT
    }

    /** A page that refers, and where in it. */
    public record Use(int variantId, Role role, String blockId, String path, String title) {}

    private record Reference(Kind kind, String target) {}

    private final JdbcClient jdbc;
    private final Blocks blocks;

    References(JdbcClient jdbc, Blocks blocks) {
        this.jdbc = jdbc;
        this.blocks = blocks;
    }

    /** Every page that refers to this, each block once. */
    public List<Use> of(Kind kind, String target) {
        return jdbc.sql("""
                        select distinct c.variant_id, c.role, c.block_id, v.path, r.title from content_reference c
                        join page_variant v on v.id = c.variant_id
                        join page p on p.id = v.page_id and p.deleted_at is null
                        join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
                        where c.target_kind = :kind and c.target = :target
                        order by v.path, c.role, c.block_id
                        """)
                .param("kind", kind.name())
                .param("target", target)
                .query(Use.class)
                .list();
    }

    /** Notes anew what the text of a page refers to, in the transaction of whoever saved it. */
    @Transactional
    public void rewrite(int variantId, Role role, String storedBlocks) {
        jdbc.sql("delete from content_reference where variant_id = :variant and role = :role")
                .param("variant", variantId)
                .param("role", role.name())
                .update();
        for (Block block : blocks.read(storedBlocks)) {
            for (Reference reference : referencesOf(block)) {
                insert(variantId, role, block.id(), reference);
            }
        }
    }

    private void insert(int variantId, Role role, String blockId, Reference reference) {
        jdbc.sql("""
                        insert into content_reference (variant_id, role, block_id, target_kind, target)
                        values (:variant, :role, :block, :kind, :target)
                        """)
                .param("variant", variantId)
                .param("role", role.name())
                .param("block", blockId)
                .param("kind", reference.kind().name())
                .param("target", reference.target())
                .update();
    }

    private static Set<Reference> referencesOf(Block block) {
        var found = new LinkedHashSet<Reference>();
        if (block instanceof Block.Picture picture && picture.media() != null) {
            found.add(new Reference(Kind.MEDIA, picture.media().toString()));
        }
        if (block instanceof Block.Contact contact && contact.contact() != null) {
            found.add(new Reference(Kind.CONTACT, contact.contact()));
        }
        block.addresses().forEach(address -> found.add(addressed(address)));
        block.texts().forEach(html -> addFrom(Jsoup.parseBodyFragment(html), found));
        return found;
    }

    private static void addFrom(Document html, Set<Reference> found) {
        html.select("a[href]").forEach(link -> found.add(addressed(link.attr("href"))));
        html.select("data[data-figure]")
                .forEach(figure -> found.add(new Reference(Kind.FIGURE, figure.attr("data-figure"))));
    }

    private static Reference addressed(String address) {
        return address.startsWith("/")
                ? new Reference(Kind.PAGE, address.replaceFirst("[?#].*", ""))
                : new Reference(Kind.URL, address);
    }
}
