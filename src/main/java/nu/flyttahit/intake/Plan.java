package nu.flyttahit.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive would do to this site as it is now. Two plans that are equal would do the same.
 *
 * @param people keys of people that are new here
 * @param redirects old addresses that are new here
 * @param notes what does not stop it, but whoever carries it out should know
 */
public record Plan(
        List<PagePlan> pages, List<MediaPlan> media, List<String> people, List<String> redirects, List<String> notes) {

    /** What becomes of a page. */
    public enum Kind {
        NEW("Ny"),
        CHANGED("Får ett nytt utkast"),
        DRAFTED("Finns redan här som utkast"),
        UNCHANGED("Oförändrad");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One language of a page.
     *
     * @param variantId and its version as it was looked at; null for a new one
     * @param publishable whether it has a text for visitors that they do not see here yet
     * @param changes what differs, in words
     */
    public record PagePlan(
            String file,
            String path,
            String title,
            Kind kind,
            @Nullable Integer variantId,
            @Nullable Integer version,
            boolean publishable,
            List<String> changes,
            List<String> notes) {

        public String name() {
            return title.isBlank() ? "Utan rubrik" : title;
        }
    }

    /** A picture or file; {@code here} is its number on this site if it is known. */
    public record MediaPlan(
            String name, String file, @Nullable Long here) {}

    public long count(Kind kind) {
        return pages.stream().filter(page -> page.kind() == kind).count();
    }

    public long newPages() {
        return count(Kind.NEW);
    }

    public long changedPages() {
        return count(Kind.CHANGED);
    }

    public long newMedia() {
        return media.stream().filter(file -> file.here() == null).count();
    }

    public long publishable() {
        return pages.stream().filter(PagePlan::publishable).count();
    }

    /** Pages that something would happen to, or that something is to be said about. */
    public List<PagePlan> touched() {
        return pages.stream()
                .filter(page -> page.kind() != Kind.UNCHANGED || !page.notes().isEmpty())
                .toList();
    }

    public boolean changesNothing() {
        return pages.stream().allMatch(page -> page.kind() == Kind.UNCHANGED && !page.publishable())
                && newMedia() == 0
                && people.isEmpty()
                && redirects.isEmpty();
    }
}
