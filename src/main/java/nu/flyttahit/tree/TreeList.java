package nu.flyttahit.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nu.flyttahit.content.EditedPages.State;
import nu.flyttahit.tree.TreePages.Node;
import org.jspecify.annotations.Nullable;

/** The tree as a list: what lies below follows what lies above, a step further in. */
final class TreeList {

    /** A page with its languages, Swedish first, and how far in it stands. */
    record Line(List<Node> languages, int depth, boolean fixed) {

        public Node page() {
            return languages.get(0);
        }

        public String indent() {
            return "in" + Math.min(depth, 4);
        }
    }

    /** What is looked for; empty means everything. */
    record Filter(String text, String owner, @Nullable State state) {

        public boolean isEmpty() {
            return text.isEmpty() && owner.isEmpty() && state == null;
        }

        boolean lets(Line line) {
            return line.languages().stream().anyMatch(this::lets);
        }

        private boolean lets(Node node) {
            return (owner.isEmpty() || owner.equals(node.owner()))
                    && (state == null || state == node.state())
                    && (node.title() + " " + node.path())
                            .toLowerCase(Locale.ROOT)
                            .contains(text.toLowerCase(Locale.ROOT));
        }
    }

    private final Map<UUID, List<Node>> languages = new LinkedHashMap<>();
    private final Map<@Nullable UUID, List<UUID>> below = new HashMap<>();
    private final Predicate<Node> fixed;

    private TreeList(List<Node> nodes, Predicate<Node> fixed) {
        this.fixed = fixed;
        nodes.forEach(node -> languages
                .computeIfAbsent(node.pageId(), id -> new ArrayList<>())
                .add(node));
        languages.forEach((id, all) -> {
            UUID parent = all.get(0).parentId();
            // what hangs on a page in the trash is shown at the top, so that nothing is ever out of sight
            below.computeIfAbsent(languages.containsKey(parent) ? parent : null, key -> new ArrayList<>())
                    .add(id);
        });
    }

    static List<Line> of(List<Node> nodes, Predicate<Node> fixed) {
        var lines = new ArrayList<Line>();
        new TreeList(nodes, fixed).add(null, 0, lines);
        return lines;
    }

    private void add(@Nullable UUID parent, int depth, List<Line> lines) {
        for (UUID id : below.getOrDefault(parent, List.of())) {
            List<Node> page = languages.getOrDefault(id, List.of());
            lines.add(new Line(page, depth, fixed.test(page.get(0))));
            add(id, depth + 1, lines);
        }
    }
}
