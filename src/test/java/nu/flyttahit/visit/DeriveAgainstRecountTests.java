package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.traffic.RequestClass;
import nu.flyttahit.visit.DeriveSchema.Cell;
import nu.flyttahit.visit.DeriveSchema.Figures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Random readers over days with a change of clocks, counted by the database and by brute force. */
@SiteTest
class DeriveAgainstRecountTests {

    private static final int PAGES = 6;
    private static final int MUNICIPALITIES = 2; // pages 1 and 2 are kommunsidor

    @Autowired
    DataSource source;

    private record View(Instant at, int person, int page) {}

    /** Some seeds for ever, and others each time: a failure names its own. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 6), new Random().longs(Integer.getInteger("seeds", 4)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dailyFiguresAreWhatARecountGives(long seed) throws Exception {
        var random = new Random(seed);
        List<View> views = views(random);
        try (var visits = new DeriveSchema(source)) {
            for (int page = 1; page <= PAGES; page++) {
                visits.page(page, page <= MUNICIPALITIES ? -page : null);
            }
            feed(visits, views, random);

            assertThat(visits.days()).isEqualTo(recount(views));
            assertThat(visits.figures("select month, item, views, visits, uniques, entries from visit_month"))
                    .isEqualTo(visits.figures(DeriveTests.SUM_OF_DAYS));
            assertThat(visits.figures(RECOUNT_OF_EVENTS)).isEqualTo(withoutUniquesAndEntries(visits.days()));
            assertThat(visits.texts(SITE_OUTSIDE_ITS_PAGES)).isEmpty();
        }
    }

    private static final String RECOUNT_OF_EVENTS = """
            select coalesce(v.day, s.day), coalesce(v.item, s.item), coalesce(views, 0), coalesce(visits, 0), 0, 0
            from (select (ts at time zone 'Europe/Stockholm')::date as day, item, count(*) as views
                  from visit_event join page_item using (page_id) group by 1, 2) v
            full join
                 (select day, item, count(*) as visits from (
                      select visit_id, item, (first_value(min(ts)) over (partition by visit_id order by min(ts))
                          at time zone 'Europe/Stockholm')::date as day
                      from visit_event join page_item using (page_id) group by visit_id, item) x
                  group by 1, 2) s on (v.day, v.item) = (s.day, s.item)
            """;

    private static final String SITE_OUTSIDE_ITS_PAGES = """
            select s.day from visit_day s where s.item = 0 and not exists (
                select from visit_day p where p.day = s.day and p.item > 0
                having s.visits between max(p.visits) and sum(p.visits) and s.visits = sum(p.entries) and s.entries = s.visits)
            """;

    private static TreeMap<Cell, Figures> withoutUniquesAndEntries(Map<Cell, Figures> days) {
        var plain = new TreeMap<Cell, Figures>();
        days.forEach((cell, f) -> plain.put(cell, new Figures(f.views(), f.visits(), 0, 0)));
        return plain;
    }

    /** Bursts with pauses around thirty minutes, over midnight, ties to the millisecond; one reader who never stops. */
    private static List<View> views(Random random) {
        Instant start = LocalDate.parse(random.nextBoolean() ? "2027-03-26" : "2027-10-29")
                .atStartOfDay(Sweden.ZONE)
                .toInstant();
        List<View> views = new ArrayList<>();
        for (int person = 0; person < 15; person++) {
            Instant at = start.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
            for (int i = 0; i < 60; i++) {
                views.add(new View(at, person, 1 + random.nextInt(PAGES)));
                at = at.plus(pause(random, person));
            }
        }
        return views;
    }

    private static Duration pause(Random random, int person) {
        if (person == 0) {
            return Duration.ofMinutes(29);
        }
        return switch (random.nextInt(6)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofMinutes(30);
            case 2 -> Duration.ofMinutes(30).plusMillis(1);
            case 3 -> Duration.ofHours(random.nextInt(14));
            default -> Duration.ofSeconds(random.nextInt(1800));
        };
    }

    /** In shuffled portions, each derived up to its watermark in batches of random size. */
    private static void feed(DeriveSchema visits, List<View> views, Random random) throws Exception {
        List<View> ordered =
                views.stream().sorted(Comparator.comparing(View::at)).toList();
        Instant watermark = ordered.get(0).at();
        while (watermark.isBefore(ordered.get(ordered.size() - 1).at().plusSeconds(1))) {
            Instant from = watermark;
            Instant until = watermark.plus(Duration.ofMinutes(1 + random.nextInt(900)));
            List<View> portion = new ArrayList<>(ordered.stream()
                    .filter(v -> !v.at().isBefore(from) && v.at().isBefore(until))
                    .toList());
            Collections.shuffle(portion, random);
            visits.put(portion.stream().map(DeriveAgainstRecountTests::row).toList());
            visits.derive(until, 1 + random.nextInt(100));
            watermark = until;
        }
    }

    private static VisitRow row(View view) {
        var local = view.at().atZone(Sweden.ZONE);
        boolean bridge = local.toLocalTime().isBefore(LocalTime.of(0, 30, 0, 1));
        return new VisitRow(
                view.at(),
                key(view.person(), local.toLocalDate()),
                bridge ? (Long) key(view.person(), local.toLocalDate().minusDays(1)) : null,
                view.page(),
                0,
                0,
                RequestClass.VIEW,
                3,
                false);
    }

    private static long key(int person, LocalDate day) {
        return day.toEpochDay() * 1000 + person;
    }

    private static TreeMap<Cell, Figures> recount(List<View> views) {
        var count = new HashMap<Cell, int[]>();
        for (int person = 0; person < 15; person++) {
            int who = person;
            recount(
                    views.stream()
                            .filter(v -> v.person() == who)
                            .sorted(Comparator.comparing(View::at).thenComparing(View::page))
                            .toList(),
                    count);
        }
        var figures = new TreeMap<Cell, Figures>();
        count.forEach((cell, n) -> figures.put(cell, new Figures(n[0], n[1], n[2], n[3])));
        return figures;
    }

    private static void recount(List<View> views, Map<Cell, int[]> count) {
        Instant last = Instant.MIN;
        Instant since = Instant.MIN;
        long part = 0;
        String visitDay = "";
        Set<Integer> inVisit = new HashSet<>();
        Set<Cell> inDay = new HashSet<>();
        for (View view : views) {
            String day = view.at().atZone(Sweden.ZONE).toLocalDate().toString();
            boolean newSeries =
                    last == Instant.MIN || Duration.between(last, view.at()).compareTo(Duration.ofMinutes(30)) > 0;
            since = newSeries ? view.at() : since;
            boolean newVisit = newSeries || Duration.between(since, view.at()).toDays() != part;
            part = Duration.between(since, view.at()).toDays();
            if (newVisit) {
                visitDay = day;
                inVisit.clear();
            }
            for (int item : itemsOf(view.page())) {
                cell(count, day, item)[0]++;
                cell(count, visitDay, item)[1] += inVisit.add(item) ? 1 : 0;
                cell(count, day, item)[2] += inDay.add(new Cell(day, item)) ? 1 : 0;
                cell(count, visitDay, item)[3] += newVisit ? 1 : 0;
            }
            last = view.at();
        }
    }

    private static int[] cell(Map<Cell, int[]> count, String day, int item) {
        return count.computeIfAbsent(new Cell(day, item), c -> new int[4]);
    }

    private static List<Integer> itemsOf(int page) {
        return page <= MUNICIPALITIES ? List.of(0, page, -page) : List.of(0, page);
    }
}
