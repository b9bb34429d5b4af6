package nu.flyttahit.editor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an editor has typed of a page. Anything may be empty in a draft; the rules bite when it is published.
 *
 * @param landscape the scene of the page's head; empty where none is chosen
 * @param blocks by id, in the order of the page
 * @param version as text, so that a broken value is a conflict and what was typed is kept
 * @param opened the revision that the editor's form showed, as text
 */
record PageForm(
        String title, String summary, String landscape, Map<String, BlockForm> blocks, String version, String opened) {

    PageForm {
        title = BlockForm.line(title);
        summary = BlockForm.line(summary);
        landscape = BlockForm.line(landscape);
        blocks = blocks == null ? Map.of() : blocks;
        version = version == null ? "" : version;
        opened = BlockForm.line(opened);
    }

    /** The same page with other blocks. */
    PageForm with(Map<String, BlockForm> others) {
        return new PageForm(title, summary, landscape, others, version, opened);
    }

    /** The version that was opened; anything unreadable is none that ever was. */
    int openedAt() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** The scenes that may stand in the head of a page. */
    enum Landscape {
        KUST("Kust"),
        OLAND("Öland"),
        SKARGARD("Skärgård"),
        SKOG("Skog"),
        STAD("Stad vid vatten"),
        START("Hela länet");

        private static final Set<String> PAGES_WITH_A_SCENE = Set.of("municipality", "list");

        private final String word;

        Landscape(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** As it is stored and as its template is named. */
        public String scene() {
            return name().toLowerCase(Locale.ROOT);
        }

        static boolean isChosenFor(String pageType) {
            return PAGES_WITH_A_SCENE.contains(pageType);
        }

        static boolean isScene(String word) {
            return Arrays.stream(values())
                    .anyMatch(landscape -> landscape.scene().equals(word));
        }
    }
}
