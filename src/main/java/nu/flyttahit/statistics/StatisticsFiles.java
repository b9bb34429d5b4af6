package nu.flyttahit.statistics;

import java.time.LocalDate;
import java.util.List;
import nu.flyttahit.site.Csv;
import nu.flyttahit.traffic.RequestClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures as files for spreadsheets. */
@Component
class StatisticsFiles {

    private final JdbcClient jdbc;

    private record PageRow(String period, String page, long views, long visits, long uniques) {}

    private record ClassRow(LocalDate day, int kind, long requests) {}

    StatisticsFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pages with a figure in the period; the site and the twelve always. */
    Csv pages(FileSpan span, FileSpan.Per per) {
        List<PageRow> rows = jdbc.sql("""
                with period as (
                    select distinct to_char(day, :format) as period
                    from generate_series(cast(:from as date), cast(:until as date), interval '1 day') day
                ), always as (
                    select 'webbplatsen' as page
                    union
                    select coalesce((select min(path) from visit_page p where p.municipality = m.slug and language = 'sv'),
                                    '/' || slug)
                    from municipality m
                ), counted as (
                    select to_char(day, :format) as period, case item when 0 then 'webbplatsen' else path end as page,
                           sum(views) as views, sum(visits) as visits, sum(uniques) as uniques
                    from visit_day left join visit_page on page_id = item
                    where day between :from and :until and (item = 0 or path is not null)
                    group by 1, 2
                    having sum(views + visits + uniques) > 0
                )
                select period, page, coalesce(views, 0) as views, coalesce(visits, 0) as visits,
                       coalesce(uniques, 0) as uniques
                from (period cross join always) full join counted using (period, page)
                order by period, page collate "C"
                """)
                .param("from", span.from())
                .param("until", span.until())
                .param("format", per.format)
                .query(PageRow.class)
                .list();
        var csv = new Csv("period", "sida", "sidvisningar", "besok", "dygnsunika");
        rows.forEach(r -> csv.row(r.period, r.page, r.views, r.visits, r.uniques));
        return csv;
    }

    /** Requests by day and class, the classes in the order in which they are tried. */
    Csv classes(FileSpan span) {
        List<ClassRow> rows = jdbc.sql("""
                select day, class as kind, requests from visit_filtered_day
                where day between :from and :until
                order by day, class = 0, class
                """)
                .param("from", span.from())
                .param("until", span.until())
                .query(ClassRow.class)
                .list();
        var csv = new Csv("dag", "orsak", "anrop");
        rows.forEach(r -> csv.row(r.day, RequestClass.of(r.kind).word(), r.requests));
        return csv;
    }
}
