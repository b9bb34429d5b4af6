package nu.flyttahit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.block.Block;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a page cannot be published without. */
@Component
@Order(10)
class RequiredRules implements Rule {

    private final Set<String> panels;

    RequiredRules(List<Panel> panels) {
        this.panels = panels.stream().map(Panel::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Stream<Finding> of(CheckedPage page) {
        return Stream.concat(
                aboutPage(page),
                page.blocks().stream().flatMap(block -> about(block).stream().map(found -> found.in(block.id()))));
    }

    private static Stream<Finding> aboutPage(CheckedPage page) {
        var found = new ArrayList<Finding>();
        if (page.row().title().isBlank()) {
            found.add(Finding.fault("title.missing", "Sidan saknar rubrik. Skriv en.")
                    .at("title"));
        }
        if (page.row().summary().isBlank()) {
            found.add(Finding.fault("summary.missing", "Sidan saknar sammanfattning. Skriv en eller två meningar.")
                    .at("summary"));
        }
        return found.stream();
    }

    private List<Finding> about(Block block) {
        var found = new ArrayList<Finding>();
        if (block instanceof Block.Picture picture) {
            picture(picture, found);
        } else if (block instanceof Block.Film film && isEmpty(film.transcript())) {
            found.add(Finding.fault(
                    "film.transcript",
                    "Filmen saknar avskrift. Skriv vad som sägs och visas för den som inte kan se "
                            + "eller höra den."));
        } else if (block instanceof Block.Panel panel && !panels.contains(panel.name())) {
            found.add(Finding.fault("panel.unknown", "Blocket ska visa något som inte finns. Ta bort det.")
                    .about(panel.name()));
        } else {
            parts(block, found);
        }
        emptyHeadings(block, found);
        return found;
    }

    private static void picture(Block.Picture picture, List<Finding> found) {
        if (picture.media() == null) {
            found.add(Finding.fault("picture.missing", "Ingen bild är vald. Välj en bild eller ta bort blocket."));
            return;
        }
        boolean said = switch (picture.alt()) {
            case "decorative" -> true;
            case "describe" -> !isBlank(picture.description());
            case "caption" -> !isBlank(picture.caption());
            default -> false;
        };
        if (!said) {
            found.add(Finding.fault(
                    "alt.missing", "Bilden saknar beskrivning. Beskriv den eller säg att den bara är dekoration."));
        }
    }

    private static void parts(Block block, List<Finding> found) {
        if (block instanceof Block.Facts facts
                && facts.rows().stream().anyMatch(row -> isBlank(row.label()) || isBlank(row.value()))) {
            found.add(Finding.fault("facts.empty", "En faktaruta saknar rubrik eller värde."));
        } else if (block instanceof Block.Questions questions
                && questions.items().stream().anyMatch(item -> isBlank(item.question()) || isEmpty(item.html()))) {
            found.add(Finding.fault("question.empty", "En fråga saknar text eller svar."));
        } else if (block instanceof Block.Links links
                && links.items().stream().anyMatch(item -> isBlank(item.title()) || isBlank(item.url()))) {
            found.add(Finding.fault("card.empty", "Ett länkkort saknar rubrik eller adress."));
        } else if (block instanceof Block.Quote quote && (isBlank(quote.name()) || isEmpty(quote.html()))) {
            found.add(Finding.fault("quote.empty", "Citatet saknar text eller namn."));
        }
    }

    private static void emptyHeadings(Block block, List<Finding> found) {
        if (CheckedPage.elements(block, "h2, h3").anyMatch(heading -> isBlank(heading.text()))) {
            found.add(Finding.fault("heading.empty", "En mellanrubrik i texten är tom. Skriv den eller ta bort den."));
        }
        if (CheckedPage.elements(block, "a[href]").anyMatch(link -> isBlank(link.text()))) {
            found.add(Finding.fault("link.empty", "En länk har ingen text. Skriv vart den leder eller ta bort den."));
        }
    }

    private static boolean isEmpty(@Nullable String html) {
        return html == null || isBlank(SafeHtml.text(html));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.replace('\u00a0', ' ').isBlank();
    }
}
