package nu.flyttahit.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import nu.flyttahit.growth.Counts;
import nu.flyttahit.growth.Dates;
import nu.flyttahit.growth.Growth;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.inquiry.Comparison;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sums of the span. */
@Component
@Order(1)
class HeadlineSections implements Sections {

    private static final String DEFINITION =
            "Ett besök är sidvisningar från samma läsare utan paus längre än 30 minuter, räknat den dag det börjar. "
                    + "En sidvisning är en publicerad sida som en webbläsare har hämtat och visat. "
                    + "Dygnsunika (summa) är olika läsare varje dag, summerade dag för dag: samma läsare två dagar räknas två gånger, för vi kan inte känna igen någon från en dag till en annan. ";
    private static final String OF_PAGE =
            "Här räknas besök där sidan visades minst en gång, och besök som började där (ingångar). ";
    private static final String RULE =
            "Förändringen gäller hela dagar mot samma datum året innan. 29 februari har ingen motsvarighet året innan: den räknas med i sin egen period.";

    private final VisitFigures figures;

    HeadlineSections(VisitFigures figures) {
        this.figures = figures;
    }

    @Override
    public List<Section> of(Question question, Predicate<Topic> wanted) {
        if (!wanted.test(Topic.HEADLINE)) {
            return List.of();
        }
        Growth growth = figures.of(question.scope().item(), question.span(), question.era());
        boolean isSite = question.scope().isSite();
        var rows = new ArrayList<Sheet.Row>();
        rows.add(row(question, isSite ? "Besök" : "Besök på sidan", growth, Counts::visits));
        rows.add(row(question, "Sidvisningar", growth, Counts::views));
        rows.add(row(question, "Dygnsunika (summa)", growth, Counts::uniques));
        rows.add(isSite ? perVisit(question, growth) : row(question, "Ingångar", growth, Counts::entries));
        return List.of(Section.of(
                        Topic.HEADLINE,
                        Topic.HEADLINE.text(),
                        new Sheet(columns(question), rows, null),
                        DEFINITION + (isSite ? "" : OF_PAGE) + RULE)
                .saying(obstacles(question, growth)));
    }

    private static List<Column> columns(Question question) {
        List<Column> columns = new ArrayList<>(new Comparison(question.span()).columns("Mått"));
        columns.add(1, Column.number(question.span().isFinished() ? "Hela perioden" : "Hittills, med i dag"));
        return columns;
    }

    private static Sheet.Row row(Question question, String text, Growth growth, ToLongFunction<Counts> count) {
        List<@Nullable Object> cells = new Comparison(question.span())
                .cells(
                        text,
                        count.applyAsLong(growth.whole()),
                        growth.comparable() ? (Long) count.applyAsLong(growth.before()) : null,
                        count.applyAsLong(growth.today()));
        cells.add(1, count.applyAsLong(growth.total()));
        return Sheet.Row.of(cells);
    }

    private static Sheet.Row perVisit(Question question, Growth growth) {
        BigDecimal now = perVisit(growth.whole());
        BigDecimal before = growth.comparable() ? perVisit(growth.before()) : null;
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add("Sidvisningar per besök");
        cells.add(perVisit(growth.total()));
        cells.add(now);
        cells.add(before);
        cells.add(
                now == null || before == null || before.signum() == 0
                        ? Comparison.NOT_COMPARABLE
                        : change(now, before));
        if (question.span().holdsToday()) {
            cells.add(perVisit(growth.today()));
        }
        return Sheet.Row.of(cells);
    }

    private static BigDecimal change(BigDecimal now, BigDecimal before) {
        return now.subtract(before).multiply(BigDecimal.valueOf(100)).divide(before, 1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal perVisit(Counts counts) {
        return counts.visits() == 0
                ? null
                : BigDecimal.valueOf(counts.views())
                        .divide(BigDecimal.valueOf(counts.visits()), 1, RoundingMode.HALF_UP);
    }

    /** Why nothing is compared, and what is odd about what is. */
    private static List<String> obstacles(Question question, Growth growth) {
        var sentences = new ArrayList<String>();
        LocalDate born = question.era().bornOf(question.scope().item());
        if (!growth.comparable() && !question.span().whole().isEmpty()) {
            sentences.add(whyNotComparable(question, born));
        }
        if (question.span().whole().length() != question.span().before().length()) {
            sentences.add("En 29 februari finns med i bara den ena perioden, som är en dag längre.");
        }
        return sentences;
    }

    private static String whyNotComparable(Question question, @Nullable LocalDate born) {
        if (born == null) {
            return "Inget är räknat än.";
        }
        if (!question.span().covers(born)) {
            return "Ej jämförbar med året innan: %s räknas sedan %s."
                    .formatted(
                            question.scope().isPage()
                                    ? "sidan"
                                    : question.scope().text(),
                            Dates.withYear(born));
        }
        return "Ej jämförbar med året innan: en ny definition kom emellan.";
    }
}
