package nu.flyttahit.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Adds, moves, copies and removes blocks of the form. Each button sends the whole form, which is kept as the editor's
 * own unsaved text: nothing typed is lost, and the history is not filled with every step.
 */
@Controller
class BlockController {

    private final EditedPages pages;
    private final Autosaves autosaves;
    private final ContentPolicy policy;

    BlockController(EditedPages pages, Autosaves autosaves, ContentPolicy policy) {
        this.pages = pages;
        this.autosaves = autosaves;
        this.policy = policy;
    }

    /** A new block of this kind, after the block that is named or last. */
    @PostMapping("/admin/sidor/{id}/block")
    String create(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String typ,
            @RequestParam(defaultValue = "") String efter,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request) {
        PageForm form = form(id, user, request);
        String type = BlockType.of(typ)
                .orElseThrow(() -> new MalformedException("Välj vilket slags block du vill lägga till."))
                .word();
        String block = freeId(type, form.blocks());
        return keep(id, user, insert(form, block, BlockForm.empty(type), efter), block);
    }

    @PostMapping("/admin/sidor/{id}/block/{block}/kopia")
    String copy(
            @PathVariable int id,
            @PathVariable String block,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request) {
        PageForm form = form(id, user, request);
        String copy = freeId(block.replaceFirst("-\\d+$", ""), form.blocks());
        return keep(id, user, insert(form, copy, find(form, block), block), copy);
    }

    /** One step up or down. */
    @PostMapping("/admin/sidor/{id}/block/{block}/plats")
    String move(
            @PathVariable int id,
            @PathVariable String block,
            @RequestParam(defaultValue = "ner") String at,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request) {
        PageForm form = form(id, user, request);
        find(form, block);
        List<String> order = new ArrayList<>(form.blocks().keySet());
        int from = order.indexOf(block);
        int to = from + (at.equals("upp") ? -1 : 1);
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
        }
        var moved = new LinkedHashMap<String, BlockForm>();
        order.forEach(key -> moved.put(key, find(form, key)));
        return keep(id, user, form.with(moved), block);
    }

    /** The block goes when the page is saved; until then it stands there with "Ångra". */
    @PostMapping("/admin/sidor/{id}/block/{block}/borttagning")
    String remove(
            @PathVariable int id,
            @PathVariable String block,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request) {
        return change(id, block, user, request, typed -> typed.removed(!typed.removed()));
    }

    /** One more row to fill in, or without one. */
    @PostMapping("/admin/sidor/{id}/block/{block}/rader")
    String changeRows(
            @PathVariable int id,
            @PathVariable String block,
            @RequestParam(defaultValue = "") String bort,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request) {
        return change(id, block, user, request, typed -> bort.isEmpty() ? typed.withRow() : typed.withoutRow(bort));
    }

    private String change(
            int id, String block, SignedIn user, HttpServletRequest request, UnaryOperator<BlockForm> change) {
        PageForm form = form(id, user, request);
        var blocks = new LinkedHashMap<>(form.blocks());
        blocks.put(block, change.apply(find(form, block)));
        return keep(id, user, form.with(blocks), block);
    }

    private PageForm form(int id, SignedIn user, HttpServletRequest request) {
        Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, Action.EDIT, page.owner());
        return PostedForm.read(request);
    }

    private String keep(int id, SignedIn user, PageForm form, String block) {
        autosaves.keep(id, user.id(), form);
        return "redirect:/admin/sidor/" + id + "?kladd&block=" + block + "#b-" + block;
    }

    private static BlockForm find(PageForm form, String block) {
        BlockForm found = form.blocks().get(block);
        if (found == null) {
            throw new MalformedException("Blocket finns inte på sidan längre. Gå tillbaka och ladda om sidan.");
        }
        return found;
    }

    private static PageForm insert(PageForm form, String id, BlockForm block, String after) {
        var blocks = new LinkedHashMap<String, BlockForm>();
        form.blocks().forEach((key, value) -> {
            blocks.put(key, value);
            if (key.equals(after)) {
                blocks.put(id, block);
            }
        });
        blocks.putIfAbsent(id, block);
        return form.with(blocks);
    }

    private static String freeId(String stem, Map<String, BlockForm> blocks) {
        int number = 1;
        while (blocks.containsKey(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }
}
