package nu.flyttahit.breakdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import nu.flyttahit.breakdown.Pages.Page;
import nu.flyttahit.growth.Counts;
import nu.flyttahit.growth.Growth;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.inquiry.Comparison;
import nu.flyttahit.inquiry.Measure;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Scope;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All pages of the site, or of a municipality with what lies below its page: none is ever summed up as "others". */
@Component
@Order(6)
class PageSections implements Sections {

    private static final String ENTRIES =
            "En ingång är den första sidan i ett besök. Varje besök har precis en, så ingångarna på alla sidor är lika många som besöken på webbplatsen.";
    private static final String PAGES =
            "Ett besök räknas en gång på varje sida det ser, så sidorna går inte att lägga ihop till webbplatsens besök. Varje språk är en egen sida. En sida som inte räknades hela tiden är ej jämförbar.";

    private final VisitFigures figures;
    private final Pages pages;

    private record Counted(Page page, Growth growth) {}

    PageSections(VisitFigures figures, Pages pages) {
        this.figures = figures;
        this.pages = pages;
    }

    @Override
    public List<Section> of(Question question, Predicate<Topic> wanted) {
        boolean entries = wanted.test(Topic.ENTRIES);
        boolean all = wanted.test(Topic.PAGES);
        if (question.scope().isPage() || !entries && !all) {
            return List.of();
        }
        List<Counted> counted = counted(question);
        var sections = new ArrayList<Section>();
        if (entries) {
            sections.add(entries(question, counted));
        }
        if (all) {
            sections.add(pages(question, counted));
        }
        return sections;
    }

    private List<Counted> counted(Question question) {
        Map<Integer, Growth> growth = figures.pages(question.span(), question.era());
        return pages.of(question.scope()).stream()
                .map(page -> new Counted(page, growth.getOrDefault(page.number(), Growth.nothing(page.number()))))
                .toList();
    }

    /** Pages on which visits began, most first. */
    private static Section entries(Question question, List<Counted> counted) {
        var comparison = new Comparison(question.span());
        List<Sheet.Row> rows = counted.stream()
                .filter(page -> page.growth.total().entries() > 0
                        || page.growth.before().entries() > 0)
                .sorted(most(Counts::entries))
                .map(page -> Sheet.Row.of(comparison.cells(
                                page.page.path(),
                                page.growth.whole().entries(),
                                page.growth.comparable()
                                        ? (Long) page.growth.before().entries()
                                        : null,
                                page.growth.today().entries()))
                        .leadingTo(link(question, page.page)))
                .toList();
        return Section.of(Topic.ENTRIES, "Här började besöken", Sheet.of(comparison.columns("Sida"), rows), ENTRIES);
    }

    private static Section pages(Question question, List<Counted> counted) {
        var comparison = new Comparison(question.span());
        List<Column> columns = new ArrayList<>(comparison.columns("Sida"));
        columns.addAll(4, List.of(Column.number("Sidvisningar"), Column.number("Dygnsunika (summa)")));
        List<Sheet.Row> rows = counted.stream()
                .sorted(most(Counts::visits))
                .map(page -> row(question, comparison, page))
                .toList();
        String heading = question.scope().isSite() ? "Alla sidor" : "Kommunsidan och sidorna under den";
        return Section.of(Topic.PAGES, heading, Sheet.of(columns, rows), PAGES);
    }

    private static Sheet.Row row(Question question, Comparison comparison, Counted page) {
        List<@Nullable Object> cells = comparison.cells(page.page.path(), page.growth, Measure.VISITS);
        cells.add(4, page.growth.whole().views());
        cells.add(5, page.growth.whole().uniques());
        return Sheet.Row.of(cells).leadingTo(link(question, page.page));
    }

    /** Today, the year before and the address decide between equals. */
    private static Comparator<Counted> most(ToLongFunction<Counts> count) {
        return Comparator.<Counted>comparingLong(page -> -count.applyAsLong(page.growth.whole()))
                .thenComparingLong(page -> -count.applyAsLong(page.growth.today()))
                .thenComparingLong(page -> -count.applyAsLong(page.growth.before()))
                .thenComparing(page -> page.page.path());
    }

    private static String link(Question question, Page page) {
        return question.queryOf(Scope.page(page.number(), page.path()));
    }
}
