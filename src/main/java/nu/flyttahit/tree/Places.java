package nu.flyttahit.tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nu.flyttahit.content.TreeLock;
import nu.flyttahit.redirect.ReservedWords;
import nu.flyttahit.redirect.Slugs;
import nu.flyttahit.tree.TreePages.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may stand where: pages that never move, addresses that are taken, the kind of page that fits below another. */
@Component
class Places {

    private static final Set<String> FIXED_TYPES = Set.of("county", "list", "municipality");

    /** Addresses that others rely on (the outside contract), with what is computed or promised there. */
    private static final Set<String> FIXED_PATHS = Set.of(
            "/fler-till-kalmar-lan",
            "/fler-till-kalmar-lan/mal",
            "/fler-till-kalmar-lan/rekryteringsnatverket",
            "/fler-till-kalmar-lan/material",
            "/tillganglighet",
            "/integritet",
            "/om-statistiken",
            "/om-webbplatsen");

    private final TreePages pages;
    private final ReservedWords words;
    private final TreeLock treeLock;
    private final JdbcClient jdbc;

    Places(TreePages pages, ReservedWords words, TreeLock treeLock, JdbcClient jdbc) {
        this.pages = pages;
        this.words = words;
        this.treeLock = treeLock;
        this.jdbc = jdbc;
    }

    /** Two people who change the tree at once do it one after the other. */
    void lock() {
        treeLock.take();
    }

    /**
     * Waits as well for whoever writes or publishes the page or one below. Publishing holds the text first and then the
     * place: so must whoever changes the place, or the two wait for each other.
     */
    void lock(UUID page) {
        lock();
        List<Integer> texts = pages.from(page).stream().map(Node::variantId).toList();
        jdbc.sql("select id from page_variant where id in (:texts) order by id for update")
                .param("texts", texts)
                .query(Integer.class)
                .list();
    }

    /** Whoever has seen the newest place of the page may change it; everybody else's version is old from now on. */
    boolean claim(UUID page, int version) {
        return jdbc.sql("update page set version = version + 1 where id = :page and version = :version")
                        .param("page", page)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether this Swedish page stays where it is. */
    static boolean isFixed(Node swedish) {
        return isUnique(swedish) || FIXED_PATHS.contains(swedish.path());
    }

    /** Why the page stays where it is: its place, its address and that it is there are promised. */
    Optional<String> fixed(Node page) {
        return pages.languages(page.pageId()).stream().anyMatch(Places::isFixed)
                ? Optional.of("Den här sidan har en fast plats. Den kan inte flyttas, byta adress eller slängas.")
                : Optional.empty();
    }

    /** Of the county and the twelve there is one each. */
    static boolean isUnique(Node page) {
        return FIXED_TYPES.contains(page.type());
    }

    /** Why no page can stand below this one. */
    static Optional<String> barren(Node parent) {
        return parent.type().equals("list")
                ? Optional.of("Under den sidan kan inga sidor läggas. Välj en kommun i stället.")
                : Optional.empty();
    }

    /** The kind of page below another: programme and about pages keep their navigation, all else is an ordinary page. */
    static String typeBelow(Node parent) {
        return switch (parent.type()) {
            case "programme", "about" -> parent.type();
            default -> "page";
        };
    }

    /** What is wrong with an address for the page; {@code page} is null for a new one. */
    Optional<String> fault(String base, String slug, @Nullable UUID page) {
        String path = base + "/" + slug;
        return Slugs.fault(slug).or(() -> {
            if (words.isReserved(path)) {
                return Optional.of(
                        "Adressen %s är upptagen av en del av webbplatsen. Välj ett annat ord.".formatted(path));
            }
            if (path.length() > 400) {
                return Optional.of("Adressen blir för lång. Välj en kortare.");
            }
            return pages.isTaken(path, page)
                    ? Optional.of("Det finns redan en sida på %s. Välj en annan adress.".formatted(path))
                    : Optional.empty();
        });
    }

    /** An address part from a title that nothing else has. */
    String free(String base, String title, @Nullable UUID page) {
        String slug = Slugs.propose(title);
        String free = slug;
        for (int i = 2; fault(base, free, page).isPresent(); i++) {
            free = Slugs.next(slug, i);
        }
        return free;
    }
}
