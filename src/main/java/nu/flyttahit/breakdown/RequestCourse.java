package nu.flyttahit.breakdown;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nu.flyttahit.growth.Span;
import nu.flyttahit.inquiry.Step;
import nu.flyttahit.traffic.RequestClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests by class and step of time. */
@Component
class RequestCourse {

    private final JdbcClient jdbc;

    private record Row(LocalDate step, int kind, long requests) {}

    RequestCourse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the first day of each step; steps without a request are not there. */
    Map<LocalDate, Map<RequestClass, Long>> of(Span span, Step step) {
        Map<LocalDate, Map<RequestClass, Long>> course = new HashMap<>();
        jdbc.sql("""
                select greatest(date_trunc(:unit, day::timestamp)::date, :from) as step, class as kind,
                       sum(requests) as requests
                from visit_filtered_day where day between :from and :until group by 1, 2
                """)
                .param("unit", step.unit())
                .param("from", span.from())
                .param("until", span.until())
                .query(Row.class)
                .list()
                .forEach(row -> course.computeIfAbsent(row.step, day -> new HashMap<>())
                        .put(RequestClass.of(row.kind), row.requests));
        return course;
    }
}
