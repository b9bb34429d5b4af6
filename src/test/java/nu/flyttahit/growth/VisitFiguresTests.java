package nu.flyttahit.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months less days, and days alone, are the same figures. */
@SiteTest
class VisitFiguresTests {

    private static final int PAGE = 932_001;
    private static final LocalDate FIRST = LocalDate.parse("2015-01-10");
    private static final int DAYS = 800;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void countEightHundredDays() {
        jdbc.sql("""
                insert into visit_day (day, item, views, visits, uniques, entries)
                select cast(:first as date) + n, :page, (random() * 100)::int, (random() * 50)::int, 1, n % 7
                from generate_series(0, :days - 1) n on conflict do nothing
                """)
                .param("first", FIRST)
                .param("page", PAGE)
                .param("days", DAYS)
                .update();
        jdbc.sql("""
                insert into visit_month (month, item, views, visits, uniques, entries)
                select date_trunc('month', day)::date, item, sum(views), sum(visits), sum(uniques), sum(entries)
                from visit_day where item = :page group by 1, 2 on conflict do nothing
                """).param("page", PAGE).update();
    }

    @Test
    void anySpanIsTheSumOfItsDaysAndMonths() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int n = 0; n < 400; n++) {
            LocalDate from = FIRST.plusDays(random.nextInt(-40, DAYS));
            LocalDate until = from.plusDays(random.nextBoolean() ? random.nextInt(-1, 70) : random.nextInt(700));
            assertThat(sums("visit_figures(:from, :until) where day between :from and :until and", from, until))
                    .as("%s to %s, seed %d", from, until, seed)
                    .isEqualTo(sums("visit_day where day between :from and :until and", from, until));
        }
    }

    /** Month by month, since that is how they are drawn. */
    private String sums(String source, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select coalesce(string_agg(month || ' ' || figures, ', ' order by month), '') from (
                    select date_trunc('month', day::timestamp)::date as month,
                           concat_ws(' ', sum(views), sum(visits), sum(uniques), sum(entries)) as figures
                    from %s item = :page group by 1
                ) months
                """.formatted(source))
                .param("from", from)
                .param("until", until)
                .param("page", PAGE)
                .query(String.class)
                .single();
    }
}
