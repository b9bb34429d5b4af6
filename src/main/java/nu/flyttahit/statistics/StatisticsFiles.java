package nu.flyttahit.statistics;

import java.time.LocalDate;
import java.util.List;
import nu.flyttahit.breakdown.Pages;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import nu.flyttahit.traffic.RequestClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Long tables that are files only: pages by period, requests by day. Their shape is a contract with others' programs. */
@Component
class StatisticsFiles {

    private final JdbcClient jdbc;
    private final Pages pages;

    private record PageRow(String period, String page, long views, long visits, long uniques) {}

    private record ClassRow(LocalDate day, int kind, long requests) {}

    StatisticsFiles(JdbcClient jdbc, Pages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /** Pages with a figure in the period; the site and the twelve always, or what alone is asked about. */
    Sheet pages(Question question, Per per) {
        List<PageRow> rows = jdbc.sql("""
                with period as (
                    select distinct to_char(day, :format) as period
                    from generate_series(cast(:from as date), cast(:until as date), interval '1 day') day
                ), always as (
                    select 'webbplatsen' as page where :item = 0
                    union
                    select coalesce((select min(path) from visit_page p where p.municipality = m.slug and language = 'sv'),
                                    '/' || slug)
                    from municipality m where :item in (0, -position)
                    union
                    select path from visit_page where page_id = :item
                ), counted as (
                    select to_char(day, :format) as period, case item when 0 then 'webbplatsen' else path end as page,
                           sum(views) as views, sum(visits) as visits, sum(uniques) as uniques
                    from visit_day left join visit_page on page_id = item
                    where day between :from and :until
                      and (item = 0 and :item = 0 or path is not null and item in (:pages))
                    group by 1, 2
                    having sum(views + visits + uniques) > 0
                )
                select period, page, coalesce(views, 0) as views, coalesce(visits, 0) as visits,
                       coalesce(uniques, 0) as uniques
                from (period cross join always) full join counted using (period, page)
                order by period, page collate "C"
                """)
                .param("from", question.span().from())
                .param("until", question.span().until())
                .param("format", per.format())
                .param("item", question.scope().item())
                .param("pages", numbers(question))
                .query(PageRow.class)
                .list();
        return Sheet.of(
                List.of(
                        Column.text("period"),
                        Column.text("sida"),
                        Column.number("sidvisningar"),
                        Column.number("besok"),
                        Column.number("dygnsunika")),
                rows.stream()
                        .map(r -> Sheet.Row.of(r.period, r.page, r.views, r.visits, r.uniques))
                        .toList());
    }

    /** Never empty: PostgreSQL knows no empty list. */
    private List<Integer> numbers(Question question) {
        List<Integer> numbers =
                pages.of(question.scope()).stream().map(Pages.Page::number).toList();
        return numbers.isEmpty() ? List.of(-1) : numbers;
    }

    /** Requests by day and class, the classes in the order in which they are tried. */
    Sheet requests(Question question) {
        List<ClassRow> rows = jdbc.sql("""
                select day, class as kind, requests from visit_filtered_day
                where day between :from and :until
                order by day, class = 0, class
                """)
                .param("from", question.span().from())
                .param("until", question.span().until())
                .query(ClassRow.class)
                .list();
        return Sheet.of(
                List.of(Column.text("dag"), Column.text("orsak"), Column.number("anrop")),
                rows.stream()
                        .map(r -> Sheet.Row.of(
                                r.day.toString(), RequestClass.of(r.kind).word(), r.requests))
                        .toList());
    }
}
