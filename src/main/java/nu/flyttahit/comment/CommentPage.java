package nu.flyttahit.comment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what is said about a page, for the one page where it is read and written. */
@Component
class CommentPage {

    private final EditedPages pages;
    private final Comments comments;
    private final Readings readings;
    private final Blocks blocks;
    private final ContentPolicy policy;

    CommentPage(EditedPages pages, Comments comments, Readings readings, Blocks blocks, ContentPolicy policy) {
        this.pages = pages;
        this.comments = comments;
        this.readings = readings;
        this.blocks = blocks;
        this.policy = policy;
    }

    /** The page, if the person may do this with it. */
    Row find(int id, Action action, SignedIn user) {
        Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, action, page.owner());
        return page;
    }

    ModelAndView show(Row page, SignedIn user, HttpStatus status) {
        boolean mayEdit = policy.allows(user, Action.EDIT, page.owner());
        return new ModelAndView("comment/show", status)
                .addObject("page", page)
                .addObject("user", user)
                .addObject("zone", Sweden.ZONE)
                .addObject("threads", comments.of(page.variantId()))
                .addObject("blocks", labels(page))
                .addObject("readings", readings.of(page.variantId()))
                .addObject("readers", mayEdit ? readings.readers(user) : List.of())
                .addObject("mayEdit", mayEdit);
    }

    /** What editors call each block. */
    Map<String, String> labels(Row page) {
        var labels = new LinkedHashMap<String, String>();
        for (Block block : blocks.read(page.blocks())) {
            labels.put(block.id(), block.label());
        }
        return labels;
    }
}
