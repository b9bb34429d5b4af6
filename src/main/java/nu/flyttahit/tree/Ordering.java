package nu.flyttahit.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.tree.TreePages.Node;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The order of pages beside each other. */
@Component
class Ordering {

    private final TreePages tree;
    private final Places places;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Ordering(TreePages tree, Places places, AuditLog audit, JdbcClient jdbc) {
        this.tree = tree;
        this.places = places;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * One step up or down among its neighbours. False, and nothing is changed, if the page was moved meanwhile: a
     * second click on the same button does nothing.
     *
     * @param step -1 is up, 1 is down
     */
    @Transactional
    boolean step(Node page, int step, int version, SignedIn who) {
        places.lock();
        if (places.fixed(page).isPresent() || !places.claim(page.pageId(), version)) {
            return false;
        }
        List<UUID> order = beside(page);
        int from = order.indexOf(page.pageId());
        int to = from + step;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            for (int place = 0; place < order.size(); place++) {
                put(order.get(place), place + 1);
            }
            audit.record(who, "ändrade ordningen", page.path(), "plats " + (from + 1), "plats " + (to + 1));
        }
        return true;
    }

    private List<UUID> beside(Node page) {
        return new ArrayList<>(tree.all().stream()
                .filter(node -> page.parentId() != null && page.parentId().equals(node.parentId()))
                .map(Node::pageId)
                .distinct()
                .toList());
    }

    private void put(UUID page, int place) {
        jdbc.sql("update page set position = :place where id = :page")
                .param("place", place)
                .param("page", page)
                .update();
    }
}
