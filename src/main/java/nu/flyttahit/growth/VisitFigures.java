package nu.flyttahit.growth;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Sweden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums of the daily and monthly figures. An item is a page (> 0), a municipality (-1 … -12) or the site (0). */
@Component
public class VisitFigures {

    public static final int SITE = 0;

    private static final int FIRST_MUNICIPALITY = -1;
    private static final int LAST_MUNICIPALITY = -12;

    /** Parts of a comparison; numbers, since text is slow to group by. */
    private static final int WHOLE = 0;

    private static final int BEFORE = 1;
    private static final int TODAY = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Municipalities municipalities;

    private record Row(int item, int part, long views, long visits, long uniques, long entries) {

        Counts counts() {
            return new Counts(views, visits, uniques, entries);
        }
    }

    /** What was counted in a month. */
    record Month(YearMonth month, long visits) {}

    private record Born(int item, LocalDate day) {}

    VisitFigures(JdbcClient jdbc, Clock clock, Municipalities municipalities) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.municipalities = municipalities;
    }

    public LocalDate today() {
        return Sweden.today(clock);
    }

    /** Of one item. */
    public Growth of(int item, Span span, Era era) {
        return between(item, item, span, era).getOrDefault(item, Growth.nothing(item));
    }

    /** The twelve kommunsidor in their order. */
    public TwelvePages twelve(Span span, Era era) {
        Map<Integer, Growth> growth = between(LAST_MUNICIPALITY, FIRST_MUNICIPALITY, span, era);
        return new TwelvePages(
                municipalities.all().stream()
                        .map(m -> new MunicipalityGrowth(
                                m, growth.getOrDefault(-m.position(), Growth.nothing(-m.position()))))
                        .toList(),
                span.isFinished());
    }

    /** Every page that was seen in either span, by its number. */
    public Map<Integer, Growth> pages(Span span, Era era) {
        return between(1, Integer.MAX_VALUE, span, era);
    }

    private Map<Integer, Growth> between(int first, int last, Span span, Era era) {
        return rows(first, last, span).stream().collect(Collectors.groupingBy(Row::item)).values().stream()
                .map(VisitFigures::growth)
                .collect(Collectors.toMap(Growth::item, g -> g.comparable(era.isComparable(g.item(), span))));
    }

    private static Growth growth(List<Row> rows) {
        Map<Integer, Counts> parts = new HashMap<>();
        rows.forEach(row -> parts.put(row.part, row.counts()));
        return new Growth(
                rows.get(0).item,
                parts.getOrDefault(WHOLE, Counts.NONE),
                parts.getOrDefault(BEFORE, Counts.NONE),
                parts.getOrDefault(TODAY, Counts.NONE),
                false);
    }

    private List<Row> rows(int first, int last, Span span) {
        return jdbc.sql("""
                select item, part, sum(views) as views, sum(visits) as visits, sum(uniques) as uniques,
                       sum(entries) as entries
                from (
                    select 0 as part, f.* from visit_figures(:from, :until) f
                    union all select 1, f.* from visit_figures(:fromBefore, :untilBefore) f
                    union all select 2, day, item, views, visits, uniques, entries from visit_day
                    where day = :today and :holdsToday
                ) figures
                where item between :first and :last
                group by item, part
                """)
                .param("from", span.whole().from())
                .param("until", span.whole().until())
                .param("fromBefore", span.before().from())
                .param("untilBefore", span.before().until())
                .param("today", span.today())
                .param("holdsToday", span.holdsToday())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Row( // by hand: a page of three hundred pages asks for a thousand rows
                        row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)))
                .list();
    }

    /** The site's visits month by month; days that are whole months. */
    List<Month> months(Days days) {
        return jdbc.sql("select month, visits from visit_month where item = :site and month between :from and :until "
                        + "order by month")
                .param("site", SITE)
                .param("from", days.from())
                .param("until", days.until())
                .query((row, number) -> new Month(YearMonth.from(row.getObject(1, LocalDate.class)), row.getLong(2)))
                .list();
    }

    /** The items of the twelve kommunsidor. */
    IntStream twelve() {
        return IntStream.rangeClosed(LAST_MUNICIPALITY, FIRST_MUNICIPALITY);
    }

    /** The newest rule by which the days were counted; 1 where nothing was. */
    int version(Days days) {
        return jdbc.sql("select coalesce(max(definition_version), 1) from visit_day "
                        + "where item = 0 and day between :from and :until")
                .param("from", days.from())
                .param("until", days.until())
                .query(Integer.class)
                .single();
    }

    /** What decides whether spans can be compared. */
    public Era era() {
        Map<Integer, LocalDate> born =
                jdbc.sql("""
                select item, (min(first_published) at time zone 'Europe/Stockholm')::date as day
                from visit_page join page_item using (page_id)
                group by item
                """).query(Born.class).list().stream().collect(Collectors.toMap(Born::item, Born::day));
        return new Era(born, newDefinitions());
    }

    /** A rule may be put in force over some days and an older one again after them. */
    private List<LocalDate> newDefinitions() {
        return jdbc.sql("""
                select day from (
                    select day, definition_version, lag(definition_version) over (order by day) as before
                    from visit_day where item = 0
                ) days
                where definition_version <> before order by day
                """).query(LocalDate.class).list();
    }
}
