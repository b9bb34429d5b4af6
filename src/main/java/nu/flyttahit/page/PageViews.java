package nu.flyttahit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.contact.Contacts;
import nu.flyttahit.figure.FigureTexts;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.page.PageView.Sibling;
import nu.flyttahit.site.Links.Link;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import nu.flyttahit.site.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a stored page what its template shows. */
@Component
class PageViews {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final LivePages pages;
    private final Municipalities municipalities;
    private final Contacts contacts;
    private final PicturesOfPage pictures;
    private final Blocks blocks;
    private final FigureTexts figures;
    private final JsonMapper json;
    private final Map<String, Panel> panels;

    PageViews(
            LivePages pages,
            Municipalities municipalities,
            Contacts contacts,
            PicturesOfPage pictures,
            Blocks blocks,
            FigureTexts figures,
            JsonMapper json,
            List<Panel> panels) {
        this.pages = pages;
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.pictures = pictures;
        this.blocks = blocks;
        this.figures = figures;
        this.json = json;
        this.panels = panels.stream().collect(Collectors.toMap(Panel::name, Function.identity()));
    }

    PageView view(LivePages.Row page, Map<String, String> query) {
        Locale language = Locale.forLanguageTag(page.locale());
        Optional<Municipality> municipality =
                page.type().equals("municipality") ? municipalities.bySlug(page.owner()) : Optional.empty();
        String slug = municipality.map(Municipality::slug).orElse(null);
        return new PageView(
                page.variantId(),
                language,
                page.path(),
                page.type(),
                page.title(),
                page.summary(),
                json.readValue(page.meta(), TEXTS).getOrDefault("landscape", ""),
                slug,
                municipality.map(Municipality::code).orElse(null),
                municipality.map(Municipality::name).orElse(null),
                crumbs(page),
                siblings(page),
                blocks.read(page.blocks()).stream()
                        .flatMap(block -> shown(block, slug, language, query).stream())
                        .toList());
    }

    /** Stylesheets that the panels of a page need, for the layout. */
    String styles(PageView page) {
        return page.blocks().stream()
                .filter(PageView.ShownPanel.class::isInstance)
                .map(PageView.ShownPanel.class::cast)
                .flatMap(panel -> panel.styles().stream())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private Optional<Object> shown(
            Block block, @Nullable String municipality, Locale language, Map<String, String> query) {
        if (block instanceof Block.Panel panel) {
            String intro = panel.html() == null ? null : clean(panel.html(), language);
            var request = new PanelRequest(panel.id(), panel.heading(), intro, municipality, language, query);
            return Optional.ofNullable(panels.get(panel.name()))
                    .flatMap(p -> p.model(request)
                            .map(model -> new PageView.ShownPanel(
                                    panel.id(), panel.heading(), p.template(), p.styles(), request, model)));
        }
        if (block instanceof Block.Contact contact) {
            var person = Optional.ofNullable(contact.contact())
                    .flatMap(contacts::present)
                    .orElse(null);
            return Optional.of(new PageView.ShownContact(
                    contact.id(), contact.heading(), clean(contact.html(), language), person));
        }
        if (block instanceof Block.Picture picture) {
            return pictures.shown((Block.Picture) picture.withHtml(html -> clean(html, language)), language);
        }
        return block instanceof Block.Unknown
                ? Optional.empty()
                : Optional.of(block.withHtml(html -> clean(html, language)));
    }

    /** What is safe of a text, with its figures as the store has them now. */
    private String clean(String html, Locale language) {
        return figures.resolve(SafeHtml.clean(html), language);
    }

    private List<Link> crumbs(LivePages.Row page) {
        var crumbs = new ArrayList<Link>();
        for (LivePages.Entry above : pages.above(page)) {
            crumbs.add(new Link(above.path(), above.type().equals("county") ? "Start" : above.title()));
        }
        if (page.type().equals("municipality")) {
            pages.ofType("list", page.locale()).forEach(list -> crumbs.add(new Link(list.path(), list.title())));
        }
        return crumbs;
    }

    private List<Sibling> siblings(LivePages.Row page) {
        List<LivePages.Entry> section = switch (page.type()) {
            case "programme", "about" -> pages.ofType(page.type(), page.locale());
            case "page" -> pages.beside(page);
            default -> List.of();
        };
        return section.stream()
                .map(entry ->
                        new Sibling(entry.path(), entry.title(), entry.path().equals(page.path())))
                .toList();
    }
}
