package nu.flyttahit.content;

import nu.flyttahit.visit.VisitedPages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a text what visitors see, and takes it away again. */
@Component
public class Publishing {

    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final VisitedPages visited;
    private final References references;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Publishing(
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            VisitedPages visited,
            References references,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.variants = variants;
        this.revisions = revisions;
        this.visited = visited;
        this.references = references;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** The newest text goes live. */
    @Transactional
    public void publish(PageVariant variant) {
        publish(variant, variant.newestRevisionId());
    }

    /** Moves the live pointer, names the page to counting and tells whoever listens to it: all or nothing. */
    @Transactional
    public void publish(PageVariant variant, long revision) {
        variant.publish(revision);
        variants.saveAndFlush(variant);
        references.rewrite(
                variant.getId(),
                References.Role.LIVE,
                revisions.findById(revision).orElseThrow().content().blocks());
        visited.name(variant.getId(), variant.getPath(), variant.getLocale(), municipality(variant));
        events.publishEvent(new LivePageChanged(variant.getId()));
    }

    /** Takes the page off the site, or only out of menus and lists if it is kept with a banner. */
    @Transactional
    public void withdraw(PageVariant variant, PageVariant.Withdrawn reason) {
        variant.withdraw(reason);
        variants.saveAndFlush(variant);
        if (reason != PageVariant.Withdrawn.KEPT) {
            references.rewrite(variant.getId(), References.Role.LIVE, "[]");
        }
        events.publishEvent(new LivePageChanged(variant.getId()));
    }

    /** The page stands at another address: its figures follow it there. */
    @Transactional
    public void move(PageVariant variant, String path) {
        variant.standAt(path);
        variants.saveAndFlush(variant);
        if (variant.getLiveRevisionId() != null) {
            visited.name(variant.getId(), variant.getPath(), variant.getLocale(), municipality(variant));
        }
        events.publishEvent(new LivePageChanged(variant.getId()));
    }

    /** Only a municipality's own page counts towards it, not the pages below (the goal's definition). */
    private @Nullable String municipality(PageVariant variant) {
        return jdbc.sql("""
                        select o.slug from page p join organisation o on o.id = p.owner_id
                        where p.id = :page and p.type = 'municipality'
                        """)
                .param("page", variant.getPageId())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
