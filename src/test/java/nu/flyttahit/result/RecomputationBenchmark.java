package nu.flyttahit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.goal.Scoreboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes to compute every result anew over what twenty million visits leave behind: three years of daily
 * figures of three hundred pages. With four goals a year for ten years. Called by name:
 * {@code ./mvnw test -Dtest=RecomputationBenchmark}.
 */
@SiteTest
class RecomputationBenchmark {

    private static final int PAGES = 300;
    private static final int DAYS = 1_100;
    private static final int FIRST_PAGE = 810_000;
    private static final int ROUNDS = 15;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recomputation recomputation;

    @Autowired
    Scoreboard scoreboard;

    @BeforeEach
    void threeYearsOfThreeHundredPagesAndFortyGoals() {
        jdbc.sql("""
                insert into visit_page (page_id, path, language, first_published)
                select :first + n, '/kalmar/fart-' || n, 'sv', now() from generate_series(1, :pages) n
                """).param("first", FIRST_PAGE).param("pages", PAGES).update();
        jdbc.sql("update visit_page set first_published = now() - :days * interval '1 day'")
                .param("days", DAYS)
                .update();
        jdbc.sql("""
                insert into page_item select page_id, item from visit_page, unnest(array[0, page_id]) item
                on conflict do nothing
                """).update();
        jdbc.sql("truncate visit_day, visit_month").update();
        jdbc.sql("""
                insert into visit_day (day, item, views, visits, uniques, entries)
                select day::date, item, 90, (10 + 40 * random())::int, 30, 15
                from generate_series(current_date - :days, current_date, interval '1 day') day,
                     (select 0 as item union all select -n from generate_series(1, 12) n
                      union all select page_id from visit_page) items
                order by day, random()
                """).param("days", DAYS).update();
        jdbc.sql("""
                insert into visit_month (month, item, views, visits, uniques, entries)
                select date_trunc('month', day)::date, item, sum(views), sum(visits), sum(uniques), sum(entries)
                from visit_day group by 1, 2
                """).update();
        jdbc.sql("""
                insert into goal (id, area, position, kind, comparator, target, unit, period, title_sv, title_en,
                                  definition_sv, definition_en, decided_by, result_source, results_from, shown)
                select source || '-fart-' || year, 'interest', 1, kind, '>=', 7, 'pages', year, 'Prov', 'Trial', 'Prov',
                       'Trial', 'Prov', replace(source, '-', '_'), 2020, true
                from generate_series(2018, 2027) year,
                     (values ('visits', 'number'), ('page-visits-growth', 'count_of_twelve'), ('net-domestic', 'sign'),
                             ('population-growth', 'count_of_twelve')) sources (source, kind)
                """).update();
        Stream.of("visit_page", "page_item", "visit_day", "visit_month")
                .forEach(table -> jdbc.sql("vacuum analyze " + table).update());
    }

    @Test
    void everyResultIsComputedInLessThanTwoSeconds() {
        long start = System.nanoTime();
        int added = recomputation.run();
        double first = (System.nanoTime() - start) / 1e6;
        double again = median(recomputation::run);
        double board = median(scoreboard::cards);
        System.out.printf(
                "Computing the results of forty goals: %.0f ms for %d new ones, %.0f ms when nothing is new; the board %.0f ms%n",
                first, added, again, board);
        assertThat(added).isGreaterThan(40);
        assertThat(first).isLessThan(2000);
        assertThat(again).isLessThan(2000);
        assertThat(board).isLessThan(200);
    }

    private static double median(Runnable deed) {
        long[] times = IntStream.range(0, ROUNDS)
                .mapToLong(round -> {
                    long start = System.nanoTime();
                    deed.run();
                    return System.nanoTime() - start;
                })
                .toArray();
        Arrays.sort(times);
        return times[ROUNDS / 2] / 1e6;
    }
}
