package nu.flyttahit.statistics;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Scope;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results of earlier tools: apart from our own count, in no drawing and no sum. */
@Component
@Order(9)
class EarlierSections implements Sections {

    private final JdbcClient jdbc;

    private record Imported(
            String period,
            @Nullable Long visits,
            @Nullable Long views,
            @Nullable Long uniques,
            String source,
            String definition) {}

    EarlierSections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(Question question, Predicate<Topic> wanted) {
        if (!wanted.test(Topic.EARLIER)) {
            return List.of();
        }
        List<Sheet.Row> rows = imported(question.scope()).stream()
                .map(result -> Sheet.Row.of(
                        result.period, result.visits, result.views, result.uniques, result.source, result.definition))
                .toList();
        var sheet = Sheet.of(
                List.of(
                        Column.text("Period"),
                        Column.number("Besök"),
                        Column.number("Sidvisningar"),
                        Column.number("Unika besökare"),
                        Column.text("Källa"),
                        Column.text("Så räknade källan")),
                rows);
        return rows.isEmpty()
                ? List.of()
                : List.of(Section.of(
                                Topic.EARLIER,
                                "Innan vi räknade själva",
                                sheet,
                                "Tal från andra verktyg, inlagda med sin källa. De räknades på annat sätt och jämförs därför inte med vår egen räkning.")
                        .saying(List.of("De här talen står för sig och ingår inte i några diagram eller summor här.")));
    }

    private List<Imported> imported(Scope scope) {
        return jdbc.sql("""
                select period, max(value) filter (where metric = 'visits') as visits,
                       max(value) filter (where metric = 'views') as views,
                       max(value) filter (where metric = 'uniques') as uniques, source, definition
                from visit_imported where scope = :scope
                group by period, source, definition order by period collate "C", source, definition
                """).param("scope", stored(scope)).query(Imported.class).list();
    }

    /** A kommunsida's figures are those of its municipality, in both its languages. */
    private static String stored(Scope scope) {
        if (scope.isSite()) {
            return "site";
        }
        return scope.isMunicipality() ? "municipality:" + scope.value() : "page:" + scope.item();
    }
}
