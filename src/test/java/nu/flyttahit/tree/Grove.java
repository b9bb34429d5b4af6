package nu.flyttahit.tree;

import java.util.List;
import java.util.UUID;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.tree.TreePages.Node;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Small trees of pages for tests, below a municipality, each with names of its own. */
@Component
class Grove {

    private final TreePages tree;
    private final Planting planting;
    private final Publishing publishing;
    private final PageVariantRepository variants;
    private final JdbcClient jdbc;
    private final People people;

    Grove(
            TreePages tree,
            Planting planting,
            Publishing publishing,
            PageVariantRepository variants,
            JdbcClient jdbc,
            People people) {
        this.tree = tree;
        this.planting = planting;
        this.publishing = publishing;
        this.variants = variants;
        this.jdbc = jdbc;
        this.people = people;
    }

    /** A word that no other page has. */
    static String word(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    SignedIn leader() {
        return people.leader();
    }

    Node municipality(String slug) {
        return at("/" + slug);
    }

    Node at(String path) {
        int id = jdbc.sql(
                        "select v.id from page_variant v join page p on p.id = v.page_id where v.path = :path and p.deleted_at is null")
                .param("path", path)
                .query(Integer.class)
                .single();
        return tree.find(id);
    }

    Node plant(Node parent, String slug) {
        var form = new NewPageForm(UUID.randomUUID().toString(), "Sida " + slug, slug, "");
        return tree.find(planting.create(form, parent, people.leader()));
    }

    Node plantLive(Node parent, String slug) {
        Node page = plant(parent, slug);
        publish(page);
        return tree.find(page.variantId());
    }

    void publish(Node page) {
        publishing.publish(variants.findById(page.variantId()).orElseThrow());
    }

    List<String> live(String path) {
        return jdbc.sql("select id::text from page_variant where path = :path and live_revision_id is not null")
                .param("path", path)
                .query(String.class)
                .list();
    }
}
