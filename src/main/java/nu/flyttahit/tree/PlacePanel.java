package nu.flyttahit.tree;

import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.SidePanel;
import nu.flyttahit.tree.TreePages.Node;
import org.springframework.stereotype.Component;

/** Where the page stands, and what can be done about it. */
@Component
class PlacePanel implements SidePanel {

    /** What the panel shows; only the project leader gives pages away. */
    record Place(Node page, boolean fixed, boolean unique, boolean leader) {}

    private final TreePages tree;
    private final Places places;

    PlacePanel(TreePages tree, Places places) {
        this.tree = tree;
        this.places = places;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String template() {
        return "tree/_place";
    }

    @Override
    public Optional<Place> model(EditedPages.Row page, SignedIn user) {
        Node node = tree.find(page.variantId());
        return Optional.of(
                new Place(node, places.fixed(node).isPresent(), Places.isUnique(node), user.isProjectLeader()));
    }
}
