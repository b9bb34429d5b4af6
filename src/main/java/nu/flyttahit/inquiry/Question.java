package nu.flyttahit.inquiry;

import java.time.LocalDate;
import java.util.Map;
import nu.flyttahit.growth.Days;
import nu.flyttahit.growth.Era;
import nu.flyttahit.growth.Span;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of the figures.
 *
 * @param sheets which sheet of a long table is shown, from 1 or {@link #EVERYTHING}, by the topic's slug
 * @param era what decides whether it can be compared
 */
public record Question(Scope scope, Span span, Measure measure, Map<String, Integer> sheets, Era era) {

    /** The sheet that holds all rows. */
    public static final int EVERYTHING = 0;

    public Step step() {
        return Step.of(span.all());
    }

    public int sheet(Topic topic) {
        return sheets.getOrDefault(topic.slug(), 1);
    }

    /** The same question, as the query of an address. */
    public String query() {
        return with(scope, span.all(), measure);
    }

    public String queryOf(Scope other) {
        return with(other, span.all(), measure);
    }

    public String queryOf(LocalDate from, LocalDate until) {
        return with(scope, new Days(from, until), measure);
    }

    public String queryOf(Measure other) {
        return with(scope, span.all(), other);
    }

    public String queryOf(Topic topic, int sheet) {
        return query() + "&" + topic.slug() + "=" + (sheet == EVERYTHING ? "alla" : sheet) + "#" + topic.slug();
    }

    private static String with(Scope scope, Days days, Measure measure) {
        var address = UriComponentsBuilder.newInstance()
                .queryParam("fran", days.from())
                .queryParam("till", days.until());
        if (scope.parameter() != null) {
            address.queryParam(scope.parameter(), "{scope}");
        }
        if (measure != Measure.VISITS) {
            address.queryParam("matt", measure.slug());
        }
        Object[] values = scope.value() == null ? new Object[0] : new Object[] {scope.value()};
        return address.encode().buildAndExpand(values).toUriString();
    }
}
