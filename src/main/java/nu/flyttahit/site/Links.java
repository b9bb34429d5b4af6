package nu.flyttahit.site;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a feature adds to the shell: menu, search, the twelve on the 404 page, sitemap, reserved words. */
public interface Links {

    /** A link with its text in the language of the page. */
    record Link(String path, String text) {}

    /** A row of the sitemap with its other languages, keyed by language code. */
    record SitemapRow(String path, Instant changed, Map<String, String> languages) {}

    /** Entries of the main menu. */
    default List<Link> menu(Locale language) {
        return List.of();
    }

    /**
     * Entries of the menu for those who are signed in.
     *
     * @param inRole answers whether the reader has a role, such as PROJECT_LEADER
     */
    default List<Link> work(Predicate<String> inRole) {
        return List.of();
    }

    /** Entries of the menu that stands on the project leader's pages about how the site runs. */
    default List<Link> operations() {
        return List.of();
    }

    /** The twelve municipality pages. */
    default List<Link> municipalities(Locale language) {
        return List.of();
    }

    /** The address that answers {@code ?q=}, for the header, the footer and the page that says nothing was found. */
    default Optional<String> search(Locale language) {
        return Optional.empty();
    }

    /** Public addresses for search engines. */
    default List<SitemapRow> sitemap() {
        return List.of();
    }

    /** First path segments that no page may take. */
    default Set<String> reservedWords() {
        return Set.of();
    }
}
