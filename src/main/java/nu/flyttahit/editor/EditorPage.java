package nu.flyttahit.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.contact.Contacts;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.SidePanel;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.SafeHtml;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the editor shows around and in the form. */
@Component
class EditorPage {

    private static final int SNIPPET = 90;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    /** A block as the form lists it. */
    record Shown(String id, BlockForm form, @Nullable BlockType type, String label, String snippet, boolean open) {}

    /** A panel of another feature beside the form. */
    record Side(String template, Object model) {}

    private final List<Panel> panels;
    private final List<SidePanel> sides;
    private final Presence presence;
    private final MessageSource messages;
    private final Contacts contacts;
    private final ReadablePages targets;

    EditorPage(
            List<Panel> panels,
            List<SidePanel> sides,
            Presence presence,
            MessageSource messages,
            Contacts contacts,
            ReadablePages targets) {
        this.panels = panels;
        this.sides = sides.stream()
                .sorted(Comparator.comparingInt(SidePanel::position))
                .toList();
        this.presence = presence;
        this.messages = messages;
        this.contacts = contacts;
        this.targets = targets;
    }

    /** The page with the form, its faults by field, and the block that is open. */
    ModelAndView show(Row page, PageForm form, Map<String, String> faults, String open, SignedIn user) {
        presence.seen(page.variantId(), user.id());
        return new ModelAndView("editor/edit", faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("zone", Sweden.ZONE)
                .addObject("page", page)
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject("blocks", shown(form, faults, open))
                .addObject("types", BlockType.values())
                .addObject("landscapes", landscapes(page))
                .addObject("panels", panelLabels())
                .addObject("people", contacts.toChoose())
                .addObject("targets", targets.all())
                .addObject("others", presence.others(page.variantId(), user.id()))
                .addObject("sides", sides(page, user));
    }

    private List<Shown> shown(PageForm form, Map<String, String> faults, String open) {
        var shown = new ArrayList<Shown>();
        form.blocks().forEach((id, block) -> {
            boolean faulty = faults.keySet().stream().anyMatch(name -> name.startsWith("blocks[" + id + "]"));
            BlockType type = BlockType.of(block.type()).orElse(null);
            shown.add(new Shown(id, block, type, label(block, type), snippet(block), faulty || id.equals(open)));
        });
        return shown;
    }

    String label(BlockForm block, @Nullable BlockType type) {
        if (!block.text("heading").isBlank()) {
            return block.text("heading");
        }
        if (type == BlockType.PANEL) {
            return panelLabels().getOrDefault(block.text("name"), type.label());
        }
        return Blocks.kind(block.type());
    }

    private static String snippet(BlockForm block) {
        String text = SafeHtml.text(block.text("html"));
        if (text.isBlank()) {
            text = String.join(
                    ", ",
                    block.rows().values().stream()
                            .flatMap(row -> Optional.ofNullable(
                                    row.values().iterator().hasNext()
                                            ? row.values().iterator().next()
                                            : null)
                                    .stream())
                            .toList());
        }
        return text.length() > SNIPPET ? text.substring(0, SNIPPET).strip() + " …" : text;
    }

    private static List<PageForm.Landscape> landscapes(Row page) {
        return PageForm.Landscape.isChosenFor(page.type()) ? List.of(PageForm.Landscape.values()) : List.of();
    }

    private Map<String, String> panelLabels() {
        var labels = new TreeMap<String, String>();
        panels.forEach(panel -> labels.put(
                panel.name(), messages.getMessage("content.panel." + panel.name(), null, panel.name(), SWEDISH)));
        return labels;
    }

    private List<Side> sides(Row page, SignedIn user) {
        return sides.stream()
                .flatMap(side -> side.model(page, user).map(model -> new Side(side.template(), model)).stream())
                .toList();
    }
}
