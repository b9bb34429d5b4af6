package nu.flyttahit.content;

import nu.flyttahit.visit.VisitedPages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft what visitors see. */
@Component
public class Publishing {

    private final PageVariantRepository variants;
    private final VisitedPages visited;
    private final References references;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Publishing(
            PageVariantRepository variants,
            VisitedPages visited,
            References references,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.variants = variants;
        this.visited = visited;
        this.references = references;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Moves the live pointer, names the page to counting and tells whoever listens to it: all or nothing. */
    @Transactional
    public void publish(PageVariant variant) {
        variant.publish();
        variants.saveAndFlush(variant);
        references.copyDraftToLive(variant.getId());
        visited.name(variant.getId(), variant.getPath(), variant.getLocale(), municipality(variant));
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
