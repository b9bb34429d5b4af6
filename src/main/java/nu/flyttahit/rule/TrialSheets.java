package nu.flyttahit.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nu.flyttahit.growth.Dates;
import nu.flyttahit.growth.Growth;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures as they are beside what they would be under a rule on trial, over the days that are tried. */
@Component
class TrialSheets {

    private static final String SUMS = """
            select %s as part, sum(coalesce(d.visits, 0)) as visits, sum(coalesce(t.visits, 0)) as tried_visits,
                   sum(coalesce(d.views, 0)) as views, sum(coalesce(t.views, 0)) as tried_views
            from (select day, item, visits, views from visit_day where day between :from and :until) d
            full join (select day, item, visits, views from rule_trial_day where trial_id = :id) t using (day, item)
            where item between :first and :last and day >= visit_first_countable() -- others are not tried
            group by part order by part
            """;

    private final JdbcClient jdbc;
    private final Municipalities municipalities;

    private record Sums(String part, long visits, long triedVisits, long views, long triedViews) {}

    TrialSheets(JdbcClient jdbc, Municipalities municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
    }

    /** The whole site. */
    Sheet months(Trial trial) {
        return sheet(
                "Månad",
                sums(trial, "to_char(day, 'YYYY-MM')", 0, 0),
                sums -> Dates.month(LocalDate.parse(sums.part + "-01")));
    }

    Sheet twelve(Trial trial) {
        Map<String, String> names = municipalities.all().stream()
                .collect(Collectors.toMap(m -> "%02d".formatted(m.position()), m -> m.name()));
        return sheet(
                "Kommunsida",
                sums(trial, "to_char(-item, 'FM00')", -12, -1),
                sums -> names.getOrDefault(sums.part, sums.part));
    }

    private List<Sums> sums(Trial trial, String part, int first, int last) {
        if (trial.doneTo() == null) {
            return List.of();
        }
        return jdbc.sql(SUMS.formatted(part))
                .param("from", trial.firstDay())
                .param("until", trial.doneTo())
                .param("id", trial.id())
                .param("first", first)
                .param("last", last)
                .query(Sums.class)
                .list();
    }

    private static Sheet sheet(String name, List<Sums> sums, Function<Sums, String> title) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Sums row : sums) {
            rows.add(Sheet.Row.of(
                    title.apply(row),
                    row.visits,
                    row.triedVisits,
                    change(row.triedVisits, row.visits),
                    row.views,
                    row.triedViews,
                    change(row.triedViews, row.views)));
        }
        return Sheet.of(
                List.of(
                        Column.text(name),
                        Column.number("Besök nu"),
                        Column.number("Besök med regeln"),
                        Column.change("Skillnad").neutral(),
                        Column.number("Sidvisningar nu"),
                        Column.number("Sidvisningar med regeln"),
                        Column.change("Skillnad").neutral()),
                rows);
    }

    private static Object change(long with, long now) {
        BigDecimal percent = Growth.percent(with, now);
        return percent != null ? percent : with == 0 ? BigDecimal.ZERO : "från noll";
    }
}
