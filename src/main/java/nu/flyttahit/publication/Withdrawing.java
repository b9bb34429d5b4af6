package nu.flyttahit.publication;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariant.Withdrawn;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.redirect.Redirects;
import nu.flyttahit.site.Links.Link;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a page down; its text stays in the history, and publishing it again undoes everything. */
@Component
class Withdrawing {

    /** Why, and the page to which the old address leads from now on. */
    record Order(Withdrawn reason, @Nullable Integer target) {}

    private final PageVariantRepository variants;
    private final Publishing publishing;
    private final Redirects redirects;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Withdrawing(
            PageVariantRepository variants,
            Publishing publishing,
            Redirects redirects,
            AuditLog audit,
            JdbcClient jdbc) {
        this.variants = variants;
        this.publishing = publishing;
        this.redirects = redirects;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** False, and nothing is changed, if the page is another than the one the editor saw. */
    @Transactional
    public boolean withdraw(int variantId, int version, Order order, SignedIn who) {
        PageVariant variant = variants.lock(variantId).orElseThrow(() -> new NotFoundException("Page " + variantId));
        if (variant.getWithdrawnReason() == order.reason()) {
            return true;
        }
        if (variant.getVersion() != version) {
            return false;
        }
        publishing.withdraw(variant, order.reason());
        jdbc.sql("delete from page_schedule_failure where variant_id = :id")
                .param("id", variantId)
                .update();
        if (order.target() != null) {
            redirects.lead(variant.getPath(), order.target(), "Sidan är tillbakadragen");
        }
        audit.record(who, "drog tillbaka sidan", variant.getPath(), null, word(order.reason()));
        return true;
    }

    /** Its time is up, as planned. Empty when it is done, otherwise why not. */
    @Transactional
    public Optional<String> end(PageVariant variant) {
        List<Link> below = livePagesBelow(variant.getId());
        if (!below.isEmpty()) {
            return Optional.of("Den har publicerade undersidor, till exempel "
                    + below.get(0).path() + ".");
        }
        publishing.withdraw(variant, Withdrawn.ENDED);
        audit.recordOfSite(
                variant.getScheduledBy(), "drog tillbaka sidan", variant.getPath(), null, word(Withdrawn.ENDED));
        return Optional.empty();
    }

    /** They would lose the page above them. */
    List<Link> livePagesBelow(int variantId) {
        return jdbc.sql("""
                        select c.path, r.title as text from page_variant v
                        join page p on p.parent_id = v.page_id and p.deleted_at is null
                        join page_variant c on c.page_id = p.id and c.locale = v.locale
                        join page_revision r on r.id = c.live_revision_id
                        where v.id = :id order by p.position, c.path
                        """).param("id", variantId).query(Link.class).list();
    }

    /** Live pages of the same language to which the address could lead. */
    List<Target> targets(int variantId) {
        return jdbc.sql("""
                        select t.id, t.path, r.title from page_variant v
                        join page_variant t on t.locale = v.locale and t.id <> v.id and t.withdrawn_reason is null
                        join page p on p.id = t.page_id and p.deleted_at is null
                        join page_revision r on r.id = t.live_revision_id
                        where v.id = :id order by r.title collate "sv-SE-x-icu", t.path
                        """).param("id", variantId).query(Target.class).list();
    }

    /** A page that could take over an address. */
    record Target(int id, String path, String title) {}

    static String word(Withdrawn reason) {
        return switch (reason) {
            case MISTAKE -> "publicerad av misstag";
            case MERGED -> "hopslagen med en annan sida";
            case KEPT -> "ligger kvar men sköts inte längre";
            case ENDED -> "tiden var ute";
        };
    }
}
