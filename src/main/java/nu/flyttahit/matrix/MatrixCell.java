package nu.flyttahit.matrix;

import java.util.List;
import java.util.stream.Stream;
import nu.flyttahit.block.Block;
import nu.flyttahit.check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How one part of a kommunsida stands.
 *
 * @param reason why it is not filled, in a few words; empty where it is
 * @param link where to see to it; null where the reader can do nothing
 */
record MatrixCell(State state, String reason, @Nullable String link) {

    /** The three states, with word, icon and look. */
    enum State {
        FILLED("Klar", "check", "mx mx--ok"),
        CHECK("Ses över", "clock", "mx mx--way"),
        MISSING("Saknas", "x", "mx mx--no");

        private final String word;
        private final String icon;
        private final String look;

        State(String word, String icon, String look) {
            this.word = word;
            this.icon = icon;
            this.look = look;
        }

        public String word() {
            return word;
        }

        public String icon() {
            return icon;
        }

        public String look() {
            return look;
        }
    }

    /** Findings about how a text is written do not make it untrue. */
    private static final List<String> ABOUT_TRUTH = List.of("figure.", "source.", "contact.", "picture.", "link.");

    static MatrixCell ofSummary(String summary, boolean due, String link) {
        if (summary.isBlank()) {
            return new MatrixCell(State.MISSING, "ingen sammanfattning", link);
        }
        return due ? new MatrixCell(State.CHECK, "sidan ska ses över", link) : new MatrixCell(State.FILLED, "", link);
    }

    static MatrixCell of(Block block, List<Finding> findings, boolean due, String link) {
        if (isEmpty(block)) {
            return new MatrixCell(
                    State.MISSING, block instanceof Block.Contact ? "ingen person är vald" : "blocket är tomt", link);
        }
        return Stream.concat(
                        findings.stream()
                                .filter(finding -> block.id().equals(finding.blockId()))
                                .filter(finding ->
                                        finding.hard() || ABOUT_TRUTH.stream().anyMatch(finding.key()::startsWith))
                                .map(Finding::sentence),
                        due ? Stream.of("Sidan ska ses över.") : Stream.empty())
                .findFirst()
                .map(reason -> new MatrixCell(State.CHECK, reason, link))
                .orElseGet(() -> new MatrixCell(State.FILLED, "", link));
    }

    private static boolean isEmpty(Block block) {
        if (block instanceof Block.Contact contact) {
            return contact.contact() == null;
        }
        if (block instanceof Block.Links links) {
            return links.items().isEmpty();
        }
        if (block instanceof Block.Panel) {
            return false; // its content is another feature's
        }
        return block.texts().stream().allMatch(String::isBlank);
    }
}
