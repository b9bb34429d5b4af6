package nu.flyttahit.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members see of a year.
 *
 * @param months visits of the site by month, this year and the year before
 * @param since the first day that was counted, in words; null before any page is published
 * @param asOf up to when every request is in the figures, in words
 * @param years that can be chosen, latest first
 */
public record Overview(
        SiteYear site,
        TwelvePages twelve,
        Months months,
        Sorted sorted,
        List<VisitStatistics.Imported> imported,
        List<VisitStatistics.Note> notes,
        @Nullable String since,
        String asOf,
        List<Integer> years) {

    /** The site by month, January first; null where nothing was counted. */
    public record Months(List<@Nullable Long> now, List<@Nullable Long> before) {

        public MonthChart wide() {
            return MonthChart.wide(now, before);
        }

        public MonthChart narrow() {
            return MonthChart.narrow(now, before);
        }

        public boolean hasBefore() {
            return before.stream().anyMatch(v -> v != null);
        }
    }

    /** A row with its share of the whole. */
    public record Row(String text, long number, BigDecimal percent) {

        static Row of(String text, long number, long whole) {
            return new Row(
                    text,
                    number,
                    BigDecimal.valueOf(100 * number)
                            .divide(BigDecimal.valueOf(Math.max(1, whole)), 0, RoundingMode.HALF_UP));
        }
    }

    /**
     * Visits and requests by kind.
     *
     * @param keyless visits without a key, in per cent of all; null before the first visit
     */
    public record Sorted(
            List<Row> channels,
            List<Row> devices,
            List<Row> classes,
            long requests,
            @Nullable BigDecimal keyless) {}

    public int year() {
        return site.span().year();
    }

    public boolean isEmpty() {
        return site.total() == 0 && site.before() == 0;
    }

    /** The whole days that are compared; today alone on 1 January. */
    public String dates() {
        return site.span().isEmpty() ? "Inga hela dagar" : site.span().dates();
    }

    public String period() {
        YearSpan span = site.span();
        if (span.isEmpty()) {
            return "Året började i dag. Jämförelsen med %d börjar i morgon.".formatted(year() - 1);
        }
        String compared = "%s %d jämförs med samma dagar %d.".formatted(span.dates(), year(), year() - 1);
        return span.finished() ? compared : compared + " Året pågår: i dag räknas för sig.";
    }

    /** What the figures are held against. */
    public String against() {
        return site.span().finished()
                ? String.valueOf(year() - 1)
                : "samma dagar %d, till och med i går".formatted(year() - 1);
    }

    public List<String> monthNames() {
        return Days.SHORT_MONTHS;
    }

    /** The month that is going on; null in a finished year. */
    public @Nullable String unfinishedMonth() {
        YearSpan span = site.span();
        return span.finished()
                ? null
                : Days.SHORT_MONTHS.get(span.until().plusDays(1).getMonthValue() - 1);
    }

    public String goalSentence() {
        return "Stapel. %d besök %d. Målet är över %d. %s."
                .formatted(site.total(), year(), SiteYear.GOAL, site.status());
    }

    public String monthSentence() {
        return "Linjediagram. Besök på webbplatsen per månad %d%s. Siffrorna står i tabellen under."
                .formatted(year(), months.hasBefore() ? " och %d".formatted(year() - 1) : "");
    }
}
