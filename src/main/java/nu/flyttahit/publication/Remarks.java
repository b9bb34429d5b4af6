package nu.flyttahit.publication;

import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.content.EditedPages.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to say about a text before it is published. */
@Component
class Remarks {

    /**
     * A thing to mend or to look at.
     *
     * @param hard whether it stops publishing
     * @param anchor the field in the editor's form; null where there is none
     */
    record Remark(boolean hard, @Nullable String anchor, String sentence) {}

    List<Remark> of(Row page) {
        var found = new ArrayList<Remark>();
        if (page.title().isBlank()) {
            found.add(new Remark(true, "title", "Sidan behöver en rubrik."));
        }
        if (page.summary().isBlank()) {
            found.add(new Remark(true, "summary", "Sidan behöver en sammanfattning."));
        }
        return found;
    }
}
