package nu.flyttahit.course;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nu.flyttahit.growth.Counts;
import nu.flyttahit.growth.Days;
import nu.flyttahit.growth.Span;
import nu.flyttahit.inquiry.Measure;
import nu.flyttahit.inquiry.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures by step of time. What came a year before lies on the same dates; 29 February on 28 February. */
@Component
class CourseFigures {

    private final JdbcClient jdbc;

    /** By the first day of each step; steps in which nothing came are not there. */
    record Course(Map<LocalDate, Counts> now, Map<LocalDate, Counts> before) {}

    private record Row(boolean earlier, LocalDate step, long views, long visits, long uniques, long entries) {}

    private record Spark(int item, LocalDate step, long number) {}

    CourseFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of an item over the whole span, also what lies ahead a year before. */
    Course of(int item, Span span, Step step) {
        Days before = span.all().yearBefore();
        List<Row> rows = jdbc.sql("""
                select earlier, greatest(date_trunc(:unit, day::timestamp)::date, :from) as step, sum(views) as views,
                       sum(visits) as visits, sum(uniques) as uniques, sum(entries) as entries
                from (
                    select false as earlier, day, views, visits, uniques, entries
                    from %s where item = :item and day between :from and :until
                    union all
                    select true, greatest(:from, least(:until, (day + interval '1 year')::date)),
                           views, visits, uniques, entries
                    from %s where item = :item and day between :fromBefore and :untilBefore
                ) figures
                group by 1, 2
                """.formatted(source(step, "", ""), source(step, "Before", "Before")))
                .param("unit", step.unit())
                .param("item", item)
                .param("from", span.from())
                .param("until", span.until())
                .param("fromBefore", before.from())
                .param("untilBefore", before.until())
                .query(Row.class)
                .list();
        return new Course(counts(rows, false), counts(rows, true));
    }

    /** Of the twelve over the span, by item and the first day of each step. */
    Map<Integer, Map<LocalDate, Long>> ofTwelve(Span span, Step step, Measure measure) {
        Map<Integer, Map<LocalDate, Long>> twelve = new HashMap<>();
        jdbc.sql("""
                select item, greatest(date_trunc(:unit, day::timestamp)::date, :from) as step, sum(%s) as number
                from %s where item between -12 and -1 and day between :from and :until
                group by 1, 2
                """.formatted(measure.column(), source(step, "", "")))
                .param("unit", step.unit())
                .param("from", span.from())
                .param("until", span.until())
                .query(Spark.class)
                .list()
                .forEach(spark -> twelve.computeIfAbsent(spark.item, item -> new HashMap<>())
                        .put(spark.step, spark.number));
        return twelve;
    }

    /** Whole months need no days. */
    private static String source(Step step, String from, String until) {
        return step == Step.MONTH ? "visit_figures(:from%s, :until%s)".formatted(from, until) : "visit_day";
    }

    private static Map<LocalDate, Counts> counts(List<Row> rows, boolean earlier) {
        return rows.stream()
                .filter(row -> row.earlier == earlier)
                .collect(Collectors.toMap(
                        Row::step, row -> new Counts(row.views, row.visits, row.uniques, row.entries)));
    }
}
