package nu.flyttahit.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nu.flyttahit.growth.VisitFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The site's visits of a year, added up week by week from 1 January. */
@Component
class GoalFigures {

    /** The last one holds the one or two days that are left. */
    static final int WEEKS = 53;

    private final JdbcClient jdbc;

    private record Week(int number, long visits) {}

    GoalFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Visits from 1 January to the end of each week of seven days. */
    List<Long> addedUp(int year) {
        Map<Integer, Long> weeks = jdbc
                .sql("""
                select (extract(doy from day)::int - 1) / 7 as number, sum(visits) as visits from visit_day
                where item = :site and day between :from and :until group by 1
                """)
                .param("site", VisitFigures.SITE)
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 31))
                .query(Week.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Week::number, Week::visits));
        var sums = new ArrayList<Long>();
        IntStream.range(0, WEEKS)
                .forEach(week -> sums.add((week == 0 ? 0 : sums.get(week - 1)) + weeks.getOrDefault(week, 0L)));
        return sums;
    }

    static int weekOf(LocalDate day) {
        return (day.getDayOfYear() - 1) / 7;
    }

    /** The last day of a week. */
    static LocalDate end(int year, int week) {
        LocalDate end = LocalDate.of(year, 1, 1).plusDays(week * 7 + 6L);
        return end.getYear() == year ? end : LocalDate.of(year, 12, 31);
    }
}
