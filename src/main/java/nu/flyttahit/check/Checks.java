package nu.flyttahit.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.check.Waivers.Waiver;
import nu.flyttahit.content.EditedPages;
import org.springframework.stereotype.Component;

/** What a machine can see that should be looked at before a page is published. That it finds nothing proves nothing. */
@Component
public class Checks {

    /** What was found in the newest text of a page: what is open, and what somebody has decided to leave. */
    public record Report(List<Noted> open, List<Left> left) {

        public List<Noted> faults() {
            return open.stream().filter(noted -> noted.finding().hard()).toList();
        }

        public List<Noted> remarks() {
            return open.stream().filter(noted -> !noted.finding().hard()).toList();
        }

        Optional<Noted> remark(String fingerprint) {
            return remarks().stream()
                    .filter(noted -> noted.fingerprint().equals(fingerprint))
                    .findFirst();
        }
    }

    /**
     * A finding that is open.
     *
     * @param place what an editor calls the block it is about; empty for the page as a whole
     */
    public record Noted(Finding finding, String fingerprint, String place) {}

    /** A remark that is left as it is, with the reason. */
    public record Left(Noted noted, Waiver waiver) {}

    private final List<Rule> rules;
    private final Blocks blocks;
    private final Waivers waivers;

    Checks(List<Rule> rules, Blocks blocks, Waivers waivers) {
        this.rules = rules;
        this.blocks = blocks;
        this.waivers = waivers;
    }

    /** Everything found in the newest text, what stops publishing first, then in the order of the page. */
    public List<Finding> of(EditedPages.Row row) {
        return report(row).open().stream().map(Noted::finding).toList();
    }

    Report report(EditedPages.Row row) {
        var page = new CheckedPage(row, blocks.read(row.blocks()));
        Map<String, Waiver> waived = waivers.of(row.variantId()).stream()
                .collect(Collectors.toMap(Waiver::fingerprint, Function.identity()));
        var open = new ArrayList<Noted>();
        var left = new ArrayList<Left>();
        for (Finding finding : found(page)) {
            var noted = new Noted(finding, Waivers.fingerprint(page, finding), place(page, finding));
            Waiver waiver = waived.get(noted.fingerprint());
            if (waiver == null || finding.hard()) {
                open.add(noted);
            } else {
                left.add(new Left(noted, waiver));
            }
        }
        return new Report(List.copyOf(open), List.copyOf(left));
    }

    private List<Finding> found(CheckedPage page) {
        var found = new LinkedHashSet<Finding>();
        for (Rule rule : rules) {
            List<Finding> more = rule.of(page)
                    .filter(finding -> found.stream().noneMatch(other -> isSeenTwice(finding, other)))
                    .toList();
            found.addAll(more);
        }
        List<String> order = page.blocks().stream().map(Block::id).toList();
        return found.stream()
                .sorted(Comparator.comparing(Finding::hard)
                        .reversed()
                        .thenComparing(finding -> order.indexOf(finding.blockId())))
                .toList();
    }

    /** Two rules may see the same fault of a block, one of them in the preview. */
    private static boolean isSeenTwice(Finding one, Finding other) {
        return one.key().equals(other.key()) && String.valueOf(one.blockId()).equals(String.valueOf(other.blockId()));
    }

    private static String place(CheckedPage page, Finding finding) {
        return page.blocks().stream()
                .filter(block -> block.id().equals(finding.blockId()))
                .findFirst()
                .map(Block::label)
                .orElse("");
    }
}
