package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.traffic.RequestClass;
import nu.flyttahit.visit.DeriveSchema.Cell;
import nu.flyttahit.visit.DeriveSchema.Figures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random requests of readers, suspects and readers without a key, derived in batches, with days counted anew, rules
 * changed and a page given to another municipality in between; all of it counted again by brute force.
 */
@SiteTest
class RecountTests {

    private static final int PAGES = 6;
    private static final int PEOPLE = 14;
    private static final int DAYS = 6;
    private static final int MOVING_PAGE = 1;

    @Autowired
    DataSource source;

    private record Request(Instant at, int person, VisitRow row) {

        LocalDate day() {
            return at.atZone(Sweden.ZONE).toLocalDate();
        }
    }

    /** A rule of the kind that {@code visit_rule} holds. */
    private record Rule(
            int version,
            boolean headers,
            boolean spam,
            boolean rate,
            @Nullable Integer aMinute) {

        String values() {
            return "(%d, %b, %b, %b, %s, '')".formatted(version, headers, spam, rate, aMinute);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(1, true, true, true, null),
            new Rule(2, false, true, true, null),
            new Rule(3, true, false, true, 2),
            new Rule(4, false, false, false, null),
            new Rule(5, true, true, true, 1));

    private Random random = new Random();
    private final TreeMap<LocalDate, Rule> inForce = new TreeMap<>();
    private @Nullable Instant moved;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countingDaysAnewComesToTheFiguresOfDerivingInAnyOrder(long seed) throws Exception {
        random = new Random(seed);
        List<Request> requests = requests(first());
        try (var visits = new DeriveSchema(source)) {
            for (int page = 1; page <= PAGES; page++) {
                visits.page(page, page <= 2 ? -page : null);
            }
            for (Rule rule : RULES.subList(1, RULES.size())) {
                visits.run(
                        "insert into visit_rule (version, headers, referrer_spam, rate, requests_a_minute, reason) values "
                                + rule.values());
            }
            inForce.put(LocalDate.of(2000, 1, 1), RULES.get(0));
            feed(visits, requests);

            assertThat(visits.days()).isEqualTo(oracle(requests));
            for (LocalDate day : days(requests)) {
                assertThat(changes(visits, day)).isEmpty();
            }
            assertThat(visits.figures("select month, item, views, visits, uniques, entries from visit_month"))
                    .isEqualTo(visits.figures(DeriveTests.SUM_OF_DAYS));
            assertThat(visits.texts(CLASSES_BESIDE_VIEWS)).isEmpty();
            assertThat(visits.texts(SOURCES_BESIDE_ENTRIES)).isEmpty();
            assertThat(visits.texts(DAYS_OF_ANOTHER_RULE)).isEmpty();
        }
    }

    private static final String CLASSES_BESIDE_VIEWS = """
            select day from visit_filtered_day f where class = 0
            and requests <> (select views from visit_day d where d.day = f.day and item = 0)
            """;
    private static final String SOURCES_BESIDE_ENTRIES = """
            select day, item, kind, sum(visits) from visit_source_day s group by day, item, kind
            having sum(visits) <> (select entries from visit_day d where (d.day, d.item) = (s.day, s.item))
            """;
    private static final String DAYS_OF_ANOTHER_RULE =
            "select day from visit_day where definition_version <> visit_version_on(day)";

    private LocalDate first() {
        return LocalDate.parse(
                List.of("2027-03-26", "2027-10-29", "2028-02-27", "2027-12-29").get(random.nextInt(4)));
    }

    private static List<LocalDate> days(List<Request> requests) {
        LocalDate first = requests.get(0).day();
        return first.minusDays(1)
                .datesUntil(requests.get(requests.size() - 1).day().plusDays(2))
                .toList();
    }

    private void feed(DeriveSchema visits, List<Request> requests) throws Exception {
        Instant watermark = requests.get(0).at();
        Instant end = requests.get(requests.size() - 1).at();
        while (!watermark.isAfter(end)) {
            Instant from = watermark;
            Instant until = watermark.plus(Duration.ofMinutes(1 + random.nextInt(900)));
            List<VisitRow> portion = new ArrayList<>(requests.stream()
                    .filter(r -> !r.at().isBefore(from) && r.at().isBefore(until))
                    .map(Request::row)
                    .toList());
            Collections.shuffle(portion, random);
            visits.put(portion);
            visits.derive(until, 1 + random.nextInt(100));
            watermark = until;
            disturb(visits, days(requests), watermark);
        }
    }

    private void disturb(DeriveSchema visits, List<LocalDate> days, Instant watermark) throws Exception {
        switch (random.nextInt(4)) {
            case 0 ->
                assertThat(changes(visits, days.get(random.nextInt(days.size()))))
                        .isEmpty();
            case 1 -> changeRule(visits, days);
            case 2 -> move(visits, watermark);
            default -> {}
        }
    }

    private void changeRule(DeriveSchema visits, List<LocalDate> days) throws Exception {
        Rule rule = RULES.get(random.nextInt(RULES.size()));
        LocalDate from = days.get(random.nextInt(days.size()));
        LocalDate until = random.nextBoolean() ? from.plusDays(random.nextInt(3)) : null;
        visits.texts("select visit_put_rule(%d::smallint, '%s', %s)"
                .formatted(rule.version(), from, until == null ? null : "'" + until + "'"));
        for (LocalDate day : days) {
            changes(visits, day);
        }
        if (until != null) {
            inForce.putIfAbsent(
                    until.plusDays(1), inForce.floorEntry(until.plusDays(1)).getValue());
        }
        inForce.subMap(from, true, until == null ? LocalDate.MAX : until, true).clear();
        inForce.put(from, rule);
    }

    private void move(DeriveSchema visits, Instant when) throws Exception {
        if (moved == null) {
            moved = when;
            visits.run("insert into page_item_past values (%d, '%s', -1)".formatted(MOVING_PAGE, when));
            visits.run("update page_item set item = -2 where page_id = %d and item = -1".formatted(MOVING_PAGE));
        }
    }

    private static List<String> changes(DeriveSchema visits, LocalDate day) throws Exception {
        return visits.texts("select r::text from visit_recount('%s') r".formatted(day));
    }

    /** Bursts with pauses around thirty minutes, over midnight, ties; one reader who never stops, one much too fast. */
    private List<Request> requests(LocalDate first) {
        List<Request> requests = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Instant at = first.atStartOfDay(Sweden.ZONE).toInstant().plus(Duration.ofMinutes(random.nextInt(24 * 60)));
            Instant end = first.plusDays(DAYS).atStartOfDay(Sweden.ZONE).toInstant();
            for (int i = 0; i < 110 && at.isBefore(end); i++) {
                requests.add(new Request(at, person, row(at, person)));
                at = at.plus(pause(person));
            }
        }
        return requests.stream()
                .sorted(Comparator.comparing(Request::at)
                        .thenComparing(r -> r.row().page())
                        .thenComparing(r -> r.row().referrer())
                        .thenComparing(r -> r.row().campaign())
                        .thenComparing(r -> r.row().device()))
                .toList();
    }

    private Duration pause(int person) {
        if (person == 0) {
            return Duration.ofMinutes(29);
        }
        if (person == 1) {
            return Duration.ofSeconds(random.nextInt(100) == 0 ? 40_000 : random.nextInt(40));
        }
        return switch (random.nextInt(6)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofMinutes(30);
            case 2 -> Duration.ofMinutes(30).plusMillis(1);
            case 3 -> Duration.ofHours(random.nextInt(14));
            default -> Duration.ofSeconds(random.nextInt(1800));
        };
    }

    private VisitRow row(Instant at, int person) {
        var local = at.atZone(Sweden.ZONE);
        RequestClass kind = kind(person);
        boolean keyless = person == 2 && kind != RequestClass.RATE;
        boolean bridge = local.toLocalTime().isBefore(LocalTime.of(0, 30, 0, 1));
        return new VisitRow(
                at,
                keyless ? null : (Long) key(person, local.toLocalDate()),
                keyless || !bridge
                        ? null
                        : (Long) key(person, local.toLocalDate().minusDays(1)),
                kind != RequestClass.VIEW && random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(PAGES),
                random.nextInt(3),
                random.nextInt(2),
                kind,
                1 + random.nextInt(3),
                random.nextBoolean());
    }

    private RequestClass kind(int person) {
        return switch (person) {
            case 1 -> random.nextBoolean() ? RequestClass.VIEW : RequestClass.RATE;
            case 2, 3 -> random.nextInt(3) == 0 ? RequestClass.HEADERS : RequestClass.VIEW;
            case 4 -> random.nextInt(3) == 0 ? RequestClass.REFERRER_SPAM : RequestClass.VIEW;
            case 5 -> RequestClass.HEADERS;
            default -> RequestClass.VIEW;
        };
    }

    private static long key(int person, LocalDate day) {
        return day.toEpochDay() * 1000 + person;
    }

    // Brute force

    private TreeMap<Cell, Figures> oracle(List<Request> requests) {
        var count = new TreeMap<Cell, int[]>();
        var sent = new TreeMap<String, Integer>();
        List<Request> views = requests.stream().filter(r -> counts(r, sent)).toList();
        for (int person = 0; person < PEOPLE; person++) {
            int who = person;
            count(
                    views.stream()
                            .filter(r -> r.person() == who && r.row().key() != null)
                            .toList(),
                    count);
        }
        views.stream().filter(r -> r.row().key() == null).forEach(r -> {
            for (int item : itemsOf(r)) {
                int one = r.row().opens() ? 1 : 0;
                add(count, r.day(), item, 1, one, 0, one);
            }
        });
        var figures = new TreeMap<Cell, Figures>();
        count.forEach((cell, n) -> figures.put(cell, new Figures(n[0], n[1], n[2], n[3])));
        return figures;
    }

    private boolean counts(Request request, Map<String, Integer> sent) {
        Rule rule = inForce.floorEntry(request.day()).getValue();
        RequestClass kind = request.row().kind();
        boolean isPace = kind == RequestClass.VIEW || kind == RequestClass.RATE;
        int nth = isPace
                ? sent.merge(request.row().key() + " " + request.at().getEpochSecond() / 60, 1, Integer::sum)
                : 0;
        if (request.row().page() == 0) {
            return false;
        }
        if (isPace && request.row().key() != null && rule.aMinute() != null) {
            return nth <= rule.aMinute();
        }
        return switch (kind) {
            case HEADERS -> !rule.headers();
            case REFERRER_SPAM -> !rule.spam();
            case RATE -> !rule.rate();
            default -> true;
        };
    }

    private void count(List<Request> views, TreeMap<Cell, int[]> count) {
        Instant last = Instant.MIN;
        Instant since = Instant.MIN;
        long part = 0;
        LocalDate begins = LocalDate.MIN;
        Set<Integer> inVisit = new HashSet<>();
        Set<Cell> inDay = new HashSet<>();
        for (Request view : views) {
            boolean newSeries =
                    last == Instant.MIN || Duration.between(last, view.at()).compareTo(Duration.ofMinutes(30)) > 0;
            since = newSeries ? view.at() : since;
            boolean newVisit = newSeries || Duration.between(since, view.at()).toDays() != part;
            part = Duration.between(since, view.at()).toDays();
            if (newVisit) {
                begins = view.day();
                inVisit.clear();
            }
            for (int item : itemsOf(view)) {
                boolean newInDay = inDay.add(new Cell(view.day().toString(), item));
                add(count, view.day(), item, 1, 0, newInDay ? 1 : 0, 0);
                if (inVisit.add(item)) {
                    add(count, begins, item, 0, 1, 0, newVisit ? 1 : 0);
                }
            }
            last = view.at();
        }
    }

    private static void add(TreeMap<Cell, int[]> count, LocalDate day, int item, int... more) {
        int[] n = count.computeIfAbsent(new Cell(day.toString(), item), c -> new int[4]);
        for (int i = 0; i < more.length; i++) {
            n[i] += more[i];
        }
    }

    private List<Integer> itemsOf(Request view) {
        int page = view.row().page();
        boolean gone = moved != null && !view.at().isBefore(moved);
        return switch (page) {
            case MOVING_PAGE -> List.of(0, page, gone ? -2 : -1);
            case 2 -> List.of(0, page, -2);
            default -> List.of(0, page);
        };
    }
}
