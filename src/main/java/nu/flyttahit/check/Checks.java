package nu.flyttahit.check;

import java.util.Comparator;
import java.util.List;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.EditedPages;
import org.springframework.stereotype.Component;

/** What a machine can see that should be looked at before a page is published. That it finds nothing proves nothing. */
@Component
public class Checks {

    private final List<Rule> rules;
    private final Blocks blocks;

    Checks(List<Rule> rules, Blocks blocks) {
        this.rules = rules;
        this.blocks = blocks;
    }

    /** Everything found in the newest text, what stops publishing first, then in the order of the page. */
    public List<Finding> of(EditedPages.Row row) {
        var page = new CheckedPage(row, blocks.read(row.blocks()));
        List<String> order = page.blocks().stream().map(block -> block.id()).toList();
        return rules.stream()
                .flatMap(rule -> rule.of(page))
                .sorted(Comparator.comparing(Finding::hard)
                        .reversed()
                        .thenComparing(finding -> order.indexOf(finding.blockId())))
                .toList();
    }
}
