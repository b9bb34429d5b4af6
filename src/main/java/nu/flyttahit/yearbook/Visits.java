package nu.flyttahit.yearbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.Result;
import nu.flyttahit.growth.Era;
import nu.flyttahit.growth.Growth;
import nu.flyttahit.growth.MunicipalityGrowth;
import nu.flyttahit.growth.Span;
import nu.flyttahit.growth.VisitFigures;
import org.jspecify.annotations.Nullable;

/**
 * The visits of a year, on whole days only: today's would make another report of every visit.
 *
 * @param reported what another tool counted, where the site itself did not count the whole year
 */
public record Visits(Count site, @Nullable Result reported, List<Page> pages, LocalDate until) {

    /**
     * What was counted.
     *
     * @param visits null where nothing was counted
     * @param since the day that counting began, where that was within the year
     * @param percent against the same days a year before; null where they cannot be compared
     */
    public record Count(
            @Nullable Long visits,
            @Nullable LocalDate since,
            @Nullable BigDecimal percent) {}

    /** A kommunsida. */
    public record Page(String name, Count count) {}

    static Visits of(int year, VisitFigures figures, List<GoalCard> cards) {
        Span span = Span.ofYear(year, figures.today());
        Era era = figures.era();
        Count site = count(figures.of(VisitFigures.SITE, span, era), span, era);
        boolean whole = site.visits() != null && site.since() == null;
        return new Visits(
                site,
                whole ? null : reported(year, cards).orElse(null),
                figures.twelve(span, era).all().stream()
                        .map(page -> page(page, span, era))
                        .toList(),
                span.whole().until());
    }

    private static Page page(MunicipalityGrowth page, Span span, Era era) {
        return new Page(page.municipality().name(), count(page.growth(), span, era));
    }

    private static Count count(Growth growth, Span span, Era era) {
        LocalDate born = era.bornOf(growth.item());
        if (born == null || born.isAfter(span.whole().until())) {
            return new Count(null, null, null);
        }
        return new Count(growth.whole().visits(), born.isAfter(span.from()) ? born : null, growth.percent());
    }

    private static Optional<Result> reported(int year, List<GoalCard> cards) {
        return cards.stream()
                .filter(card -> card.goal().unit().equals("visits"))
                .flatMap(card -> card.results().stream())
                .filter(result -> result.period().equals(String.valueOf(year)) && result.value() != null)
                .findFirst();
    }

    /** Whether anything at all is known. */
    public boolean isKnown() {
        return site.visits() != null || reported != null;
    }

    public boolean anyPage() {
        return pages.stream().anyMatch(page -> page.count().visits() != null);
    }
}
