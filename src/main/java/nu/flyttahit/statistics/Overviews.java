package nu.flyttahit.statistics;

import static nu.flyttahit.statistics.VisitStatistics.SITE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.statistics.Overview.Row;
import nu.flyttahit.statistics.VisitStatistics.Compared;
import nu.flyttahit.statistics.VisitStatistics.Month;
import nu.flyttahit.statistics.VisitStatistics.Share;
import nu.flyttahit.traffic.Channel;
import nu.flyttahit.traffic.Device;
import nu.flyttahit.traffic.RequestClass;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the figures of a year together for members. */
@Component
class Overviews {

    private final VisitStatistics statistics;
    private final Municipalities municipalities;

    Overviews(VisitStatistics statistics, Municipalities municipalities) {
        this.statistics = statistics;
        this.municipalities = municipalities;
    }

    Overview of(int year) {
        var span = YearSpan.of(year, statistics.today());
        Map<Integer, Compared> compared = statistics.compared(span);
        Map<Integer, LocalDate> born = statistics.born();
        List<Month> months = statistics.months(year);
        LocalDate start = born.get(SITE);
        return new Overview(
                new SiteYear(span, of(compared, SITE), isComparable(span, start)),
                twelve(span, compared, born, months),
                new Overview.Months(byMonth(months, SITE, year, start), byMonth(months, SITE, year - 1, start)),
                sorted(year),
                statistics.imported(),
                statistics.notes(year),
                start == null ? null : Days.withYear(start),
                Days.withTime(statistics.asOf().atZone(Sweden.ZONE)),
                years());
    }

    private TwelvePages twelve(
            YearSpan span, Map<Integer, Compared> compared, Map<Integer, LocalDate> born, List<Month> months) {
        List<MunicipalityYear> pages = new ArrayList<>();
        for (Municipality municipality : municipalities.all()) {
            int item = -municipality.position();
            LocalDate start = born.get(item);
            pages.add(new MunicipalityYear(
                    municipality,
                    of(compared, item),
                    isComparable(span, start),
                    byMonth(months, item, span.year(), start)));
        }
        return new TwelvePages(pages, span.finished());
    }

    TwelvePages twelve(YearSpan span) {
        return twelve(span, statistics.compared(span), statistics.born(), statistics.months(span.year()));
    }

    private static Compared of(Map<Integer, Compared> compared, int item) {
        return compared.getOrDefault(item, Compared.nothing(item));
    }

    private static boolean isComparable(YearSpan span, @Nullable LocalDate born) {
        return born != null && !span.isEmpty() && span.covers(born);
    }

    /** Zero where nobody came, null where nothing was counted yet or not any more. */
    private List<@Nullable Long> byMonth(List<Month> months, int item, int year, @Nullable LocalDate born) {
        return IntStream.rangeClosed(1, 12)
                .<@Nullable Long>mapToObj(number -> wasCounted(LocalDate.of(year, number, 1), born)
                        ? (Long) visits(months, item, year, number)
                        : null)
                .toList();
    }

    private boolean wasCounted(LocalDate month, @Nullable LocalDate born) {
        return born != null
                && !month.isAfter(statistics.today())
                && !month.plusMonths(1).minusDays(1).isBefore(born);
    }

    private static long visits(List<Month> months, int item, int year, int number) {
        return months.stream()
                .filter(m -> m.item() == item && m.year() == year && m.month() == number)
                .mapToLong(Month::visits)
                .sum();
    }

    private Overview.Sorted sorted(int year) {
        List<Share> classes = statistics.classes(year);
        return new Overview.Sorted(
                rows(
                        statistics.sources("referrer", year),
                        id -> Channel.byId(id).text()),
                rows(statistics.sources("device", year), id -> Device.byId(id).text()),
                rows(classes, id -> RequestClass.of(id).text()),
                sum(classes),
                keyless(statistics.sources("key", year)));
    }

    private static List<Row> rows(List<Share> shares, IntFunction<String> text) {
        long whole = sum(shares);
        return shares.stream()
                .map(share -> Row.of(text.apply(share.id()), share.number(), whole))
                .toList();
    }

    private static @Nullable BigDecimal keyless(List<Share> shares) {
        long without = shares.stream()
                .filter(s -> s.id() == 0)
                .mapToLong(Share::number)
                .sum();
        return shares.isEmpty() ? null : Row.of("", without, sum(shares)).percent();
    }

    private static long sum(List<Share> shares) {
        return shares.stream().mapToLong(Share::number).sum();
    }

    private List<Integer> years() {
        int now = statistics.today().getYear();
        int first = statistics.firstYear().orElse(now);
        return IntStream.iterate(now, year -> year >= first, year -> year - 1)
                .boxed()
                .toList();
    }
}
