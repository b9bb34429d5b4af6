package nu.flyttahit.tree;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nu.flyttahit.content.EditedPages.State;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages with their places in the tree, the trashed ones too. */
@Component
class TreePages {

    /**
     * A language of a page at its place.
     *
     * @param version the page's, which every move and trashing checks
     */
    record Node(
            int variantId,
            UUID pageId,
            @Nullable UUID parentId,
            int version,
            String locale,
            String slug,
            String path,
            String type,
            String owner,
            String ownerName,
            int position,
            boolean live,
            boolean changed,
            @Nullable Instant publishAt,
            PageVariant.@Nullable Withdrawn withdrawnReason,
            @Nullable Instant deletedAt,
            String title,
            Instant savedAt) {

        public String name() {
            return title.isBlank() ? "Utan rubrik" : title;
        }

        public State state() {
            if (withdrawnReason != null) {
                return State.WITHDRAWN;
            }
            if (publishAt != null) {
                return State.SCHEDULED;
            }
            if (!live) {
                return State.DRAFT;
            }
            return changed ? State.CHANGED : State.LIVE;
        }
    }

    private static final String NODES = """
            select v.id as variant_id, p.id as page_id, p.parent_id, p.version, v.locale, v.slug, v.path, p.type,
                   o.slug as owner, o.name as owner_name, p.position, v.live_revision_id is not null as live,
                   v.live_revision_id is distinct from r.id as changed, v.publish_at, v.withdrawn_reason, p.deleted_at,
                   r.title, r.created_at as saved_at
            from page_variant v
            join page p on p.id = v.page_id
            join organisation o on o.id = p.owner_id
            join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
            """;

    private final JdbcClient jdbc;

    TreePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page that is not in the trash. */
    Node find(int variantId) {
        return trashed(variantId)
                .filter(page -> page.deletedAt() == null)
                .orElseThrow(() -> new NotFoundException("Page " + variantId));
    }

    /** A page, in the trash or not. */
    Optional<Node> trashed(int variantId) {
        return jdbc.sql(NODES + "where v.id = :id")
                .param("id", variantId)
                .query(Node.class)
                .optional();
    }

    /** Every page outside the trash: those beside each other in their order, Swedish before English. */
    List<Node> all() {
        return jdbc.sql(NODES + "where p.deleted_at is null order by p.position, v.locale desc, v.path")
                .query(Node.class)
                .list();
    }

    /** The languages of a page, Swedish first. */
    List<Node> languages(UUID page) {
        return jdbc.sql(NODES + "where p.id = :page order by v.locale desc")
                .param("page", page)
                .query(Node.class)
                .list();
    }

    /** The page and everything below it in every language, what lies above first; the trashed ones too. */
    List<Node> from(UUID page) {
        return jdbc.sql("""
                        with recursive down as (
                            select id, 0 as depth from page where id = :page
                            union all select c.id, depth + 1 from page c join down on c.parent_id = down.id
                        )
                        """ + NODES + "join down on down.id = p.id order by down.depth, p.position, v.locale desc")
                .param("page", page)
                .query(Node.class)
                .list();
    }

    /** What lies in the trash, the last thrown first. */
    List<Node> trash() {
        return jdbc.sql(NODES + "where p.deleted_at is not null order by p.deleted_at desc, v.path")
                .query(Node.class)
                .list();
    }

    /** The path below which pages of a language stand: of the page, or of the nearest above that has the language. */
    String base(UUID page, String locale) {
        String path = jdbc.sql("""
                        with recursive up as (
                            select id, parent_id, 0 as step from page where id = :page
                            union all select p.id, p.parent_id, step + 1 from page p join up on p.id = up.parent_id
                        )
                        select v.path from up join page_variant v on v.page_id = up.id and v.locale = :locale
                        order by up.step limit 1
                        """)
                .param("page", page)
                .param("locale", locale)
                .query(String.class)
                .single();
        return path.equals("/") ? "" : path;
    }

    /** The place after all that stand below the page. */
    int nextPosition(UUID parent) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from page where parent_id = :parent")
                .param("parent", parent)
                .query(Integer.class)
                .single();
    }

    /** Whether another page outside the trash has the address. */
    boolean isTaken(String path, @Nullable UUID exceptPage) {
        return jdbc.sql("""
                        select exists (select from page_variant v join page p on p.id = v.page_id and p.deleted_at is null
                                       where v.path = :path and p.id is distinct from :page)
                        """)
                .param("path", path)
                .param("page", exceptPage, Types.OTHER)
                .query(Boolean.class)
                .single();
    }
}
