package nu.flyttahit.growth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits of single pages, for those who write them. */
@Component
public class PageVisits {

    /**
     * A month of a page, and the same month a year before.
     *
     * @param visits null where nothing was counted yet; so is {@code before}
     */
    public record Month(
            YearMonth month,
            @Nullable Long visits,
            @Nullable Long before) {}

    private record Counted(LocalDate month, long visits) {}

    private final VisitFigures figures;
    private final JdbcClient jdbc;

    PageVisits(VisitFigures figures, JdbcClient jdbc) {
        this.figures = figures;
        this.jdbc = jdbc;
    }

    /** A kommunsida's year so far, against the same days the year before. */
    public Optional<MunicipalityGrowth> yearOf(String municipality) {
        return figures.twelve(thisYear(), figures.era()).all().stream()
                .filter(page -> page.municipality().slug().equals(municipality))
                .findFirst();
    }

    /** The whole site's year so far. */
    public SiteYear yearOfSite() {
        return new SiteYear(thisYear(), figures.of(VisitFigures.SITE, thisYear(), figures.era()));
    }

    private Span thisYear() {
        LocalDate today = figures.today();
        return Span.ofYear(today.getYear(), today);
    }

    /** Twelve months of one language of a page, the present month last. */
    public List<Month> monthsOf(int variant) {
        YearMonth now = YearMonth.from(figures.today());
        Map<YearMonth, Long> counted = counted(variant, now.minusMonths(23));
        Optional<YearMonth> since = countedSince(variant);
        return IntStream.rangeClosed(-11, 0)
                .mapToObj(now::plusMonths)
                .map(month ->
                        new Month(month, visits(month, counted, since), visits(month.minusYears(1), counted, since)))
                .toList();
    }

    /** Zero where nobody came, null before counting began. */
    private static @Nullable Long visits(YearMonth month, Map<YearMonth, Long> counted, Optional<YearMonth> since) {
        boolean wasCounted = since.isPresent() && !month.isBefore(since.get());
        return wasCounted ? counted.getOrDefault(month, 0L) : null;
    }

    private Map<YearMonth, Long> counted(int variant, YearMonth from) {
        return jdbc
                .sql("select month, visits from visit_month where item = :page and month >= :from")
                .param("page", variant)
                .param("from", from.atDay(1))
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(c -> YearMonth.from(c.month()), Counted::visits));
    }

    private Optional<YearMonth> countedSince(int variant) {
        return jdbc.sql(
                        "select (first_published at time zone 'Europe/Stockholm')::date from visit_page where page_id = :page")
                .param("page", variant)
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }
}
