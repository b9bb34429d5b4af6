package nu.flyttahit.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages for tests, each its test's own, at an address that no other test uses; drafts of Kalmar until published. */
@Component
public class TestPages {

    private final PageRepository pages;
    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final Organisations organisations;
    private final Blocks blocks;
    private final EditedPages edited;
    private final JdbcClient jdbc;

    TestPages(
            PageRepository pages,
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            Organisations organisations,
            Blocks blocks,
            EditedPages edited,
            JdbcClient jdbc) {
        this.pages = pages;
        this.variants = variants;
        this.revisions = revisions;
        this.organisations = organisations;
        this.blocks = blocks;
        this.edited = edited;
        this.jdbc = jdbc;
    }

    /** The page at the address, as its editors see it. */
    public EditedPages.Row at(String path) {
        int id = jdbc.sql("""
                        select v.id from page_variant v join page p on p.id = v.page_id and p.deleted_at is null
                        where v.path = ?
                        """).param(path).query(Integer.class).single();
        return edited.find(id).orElseThrow();
    }

    @Transactional
    public int draft() {
        return draft(null, "article");
    }

    /** Below another page, or of another type. */
    @Transactional
    public int draft(@Nullable Integer parent, String type) {
        UUID above =
                parent == null ? null : variants.findById(parent).orElseThrow().getPageId();
        long owner = organisations.bySlug("kalmar").orElseThrow().id();
        Page page = pages.saveAndFlush(new Page(above, owner, type, 99));
        var variant = variants.save(
                new PageVariant(page.getId(), "sv", "/prov-" + UUID.randomUUID().toString()));
        variant.draft(revisions.save(new PageRevision(
                variant.getId(), 1, PageRevision.Kind.SAVED, text("Första texten"), null, Instant.now())));
        return variants.saveAndFlush(variant).getId();
    }

    /** A whole text that says the word in its title and its block. */
    public Content text(String word) {
        var block = new Block.Text("stycke", 1, "Mellanrubrik", "<p>Här står " + word + ".</p>", List.of());
        return new Content(word, "En sammanfattning av " + word + ".", Map.of(), blocks.write(List.of(block)));
    }
}
