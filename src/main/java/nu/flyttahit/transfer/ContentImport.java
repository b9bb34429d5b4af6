package nu.flyttahit.transfer;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Page;
import nu.flyttahit.content.PageRepository;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevision.Kind;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.References;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings pages in from files and publishes them, all or nothing. */
@Component
class ContentImport {

    private final PageRepository pages;
    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final Publishing publishing;
    private final Blocks blocks;
    private final References references;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContentImport(
            PageRepository pages,
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            Publishing publishing,
            Blocks blocks,
            References references,
            Organisations organisations,
            JdbcClient jdbc,
            Clock clock) {
        this.pages = pages;
        this.variants = variants;
        this.revisions = revisions;
        this.publishing = publishing;
        this.blocks = blocks;
        this.references = references;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Fills an empty database; does nothing in any other. Of two sites that start at once one waits and then sees. */
    @Transactional
    public boolean intoEmptyDatabase(List<ContentFile> files, List<ContentFile.Person> people) {
        jdbc.sql("select pg_advisory_xact_lock(814)").query().singleValue();
        if (pages.count() > 0) {
            return false;
        }
        people.forEach(this::add);
        // Swedish before English, what lies above before what lies below
        files.stream()
                .sorted(Comparator.comparing((ContentFile file) -> file.mirrors() != null)
                        .thenComparing(file -> file.path().length()))
                .forEach(this::add);
        return true;
    }

    private void add(ContentFile.Person person) {
        jdbc.sql("""
                        insert into page_contact (key, owner_id, name, role, phone, mail)
                        values (:key, (select id from organisation where slug = 'region-kalmar-lan'), :name, :role, :phone, :mail)
                        """).paramSource(person).update();
    }

    private void add(ContentFile file) {
        PageVariant variant = variants.save(new PageVariant(pageOf(file), file.locale(), file.path()));
        // read and written again: a file that this version cannot show stops the import
        String stored = blocks.write(blocks.read(file.blocks().toString()).stream()
                .map(Block::cleaned)
                .toList());
        var content = new Content(file.title(), file.summary(), file.meta(), stored);
        variant.draft(
                revisions.save(new PageRevision(variant.getId(), 1, Kind.IMPORTED, content, null, clock.instant())));
        references.rewrite(variant.getId(), References.Role.DRAFT, stored);
        if (file.mirrors() != null) {
            variant.mirror(liveRevision(file.mirrors()));
        }
        publishing.publish(variant);
    }

    private UUID pageOf(ContentFile file) {
        if (file.mirrors() != null) {
            return page(file.mirrors());
        }
        String parent = file.parent();
        var page = new Page(
                parent == null ? null : page(parent),
                organisations.bySlug(file.owner()).orElseThrow().id(),
                file.type(),
                file.position());
        return pages.saveAndFlush(page).getId();
    }

    private UUID page(String path) {
        return jdbc.sql("select page_id from page_variant where path = :path")
                .param("path", path)
                .query(UUID.class)
                .single();
    }

    private long liveRevision(String path) {
        return jdbc.sql("select live_revision_id from page_variant where path = :path")
                .param("path", path)
                .query(Long.class)
                .single();
    }
}
