package nu.flyttahit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.inquiry.Part;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Questions;
import nu.flyttahit.inquiry.Scope;
import nu.flyttahit.inquiry.Scopes;
import nu.flyttahit.inquiry.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * How fast each section and the whole page answer over three years of daily figures of three hundred pages, which is what
 * twenty million views leave behind. Called by name: {@code ./mvnw test -Dtest=StatisticsBenchmark}.
 */
@SiteTest
class StatisticsBenchmark {

    private static final int PAGES = 300;
    private static final int DAYS = 1_100;
    private static final int FIRST_PAGE = 800_000;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 40;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Overviews overviews;

    @Autowired
    VisitFigures figures;

    @Autowired
    Questions questions;

    @Autowired
    Scopes scopes;

    @Autowired
    People people;

    @BeforeEach
    void threeYearsOfThreeHundredPages() {
        jdbc.sql("""
                insert into visit_page (page_id, path, language, first_published)
                select :first + n, '/kalmar/fart-' || n, 'sv', now() - :days * interval '1 day' from generate_series(1, :pages) n
                """)
                .param("first", FIRST_PAGE)
                .param("pages", PAGES)
                .param("days", DAYS)
                .update();
        jdbc.sql("update visit_page set first_published = now() - :days * interval '1 day'")
                .param("days", DAYS)
                .update();
        jdbc.sql(
                        "insert into page_item select page_id, unnest(array[0, page_id]) from visit_page on conflict do nothing")
                .update();
        jdbc.sql("truncate visit_day, visit_month, visit_source_day, visit_filtered_day")
                .update();
        fillDays();
        fillSources();
        Stream.of("visit_page", "page_item", "visit_day", "visit_month", "visit_source_day", "visit_filtered_day")
                .forEach(table -> jdbc.sql("vacuum analyze " + table).update());
    }

    /** Day after day, as the figures come. */
    private void fillDays() {
        jdbc.sql("""
                insert into visit_day (day, item, views, visits, uniques, entries)
                select day, item, visits * 3, visits, visits, visits / 2
                from (select day::date, item, (10 + 40 * random())::int as visits
                      from generate_series(current_date - :days, current_date, interval '1 day') day,
                           (select 0 as item union all select -n from generate_series(1, 12) n
                            union all select page_id from visit_page) items) figures
                order by day, random()
                """).param("days", DAYS).update();
        jdbc.sql("""
                insert into visit_month (month, item, views, visits, uniques, entries)
                select date_trunc('month', day)::date, item, sum(views), sum(visits), sum(uniques), sum(entries)
                from visit_day group by 1, 2
                """).update();
    }

    private void fillSources() {
        jdbc.sql("""
                insert into visit_source_day (day, item, kind, id, visits)
                select day, item, kind, id, 7
                from visit_day, (values ('referrer', 6), ('campaign', 3), ('device', 3), ('key', 1)) kinds (kind, most),
                     generate_series(0, most) id
                where kind <> 'device' or id > 0
                order by day, random()
                """).update();
        jdbc.sql("""
                insert into visit_filtered_day (day, class, requests)
                select day::date, class, 100 from generate_series(current_date - :days, current_date, interval '1 day') day,
                     generate_series(0, 10) class
                """).param("days", DAYS).update();
    }

    @Test
    void everySectionAndTheWholePageAnswerInTime() {
        LocalDate today = figures.today();
        Question year = questions.about(
                Scope.site(), LocalDate.of(today.getYear(), 1, 1), LocalDate.of(today.getYear(), 12, 31));
        Question all = questions.about(Scope.site(), today.minusDays(DAYS), today);
        Question kalmar = questions.about(scopes.byItem(-5).orElseThrow(), today.minusDays(DAYS), today);
        Question page = questions.about(scopes.byItem(FIRST_PAGE + 1).orElseThrow(), today.minusDays(DAYS), today);
        for (Question question : List.of(year, all, kalmar, page)) {
            System.out.printf(
                    "%s, %s: %s; the whole answer %.1f ms%n",
                    question.scope().text(),
                    question.span().all().text(),
                    Stream.of(Topic.values())
                            .map(topic -> "%s %.1f"
                                    .formatted(topic, median(() -> overviews.sections(question, topic::equals))))
                            .collect(Collectors.joining(", ")),
                    median(() -> overviews.of(question, EnumSet.allOf(Part.class))));
        }
        SignedIn leader = people.leader();
        double whole = median(() ->
                assertThat(mvc.get().uri("/natverk/besok").with(user(leader))).hasStatusOk());
        System.out.printf("The page with its HTML: %.1f ms%n", whole);
        for (Topic topic : Topic.values()) {
            assertThat(median(() -> overviews.sections(all, topic::equals)))
                    .as(topic.name())
                    .isLessThan(20);
        }
        assertThat(whole).isLessThan(100);
    }

    private static double median(Runnable deed) {
        IntStream.range(0, WARM_UP).forEach(round -> deed.run());
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            deed.run();
            times[round] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2] / 1e6;
    }
}
