package nu.flyttahit.earlier;

import java.util.Locale;
import java.util.function.Predicate;

/** What the earlier tool counted. The words are stored and never change. */
enum Metric {
    VISITS("visits", "Besök", "besök|visits|sessions|sessioner|nb_visits|antal besök|entrances"),
    VIEWS(
            "views",
            "Sidvisningar",
            "sidvisningar|visningar|views|pageviews|page views|nb_hits|nb_pageviews|hits|unika sidvisningar"),
    UNIQUES(
            "uniques",
            "Unika besökare",
            "unika|unika besökare|besökare|visitors|unique visitors|users|användare|nb_uniq_visitors");

    private final String word;
    private final String text;
    private final String headings;

    Metric(String word, String text, String headings) {
        this.word = word;
        this.text = text;
        this.headings = headings;
    }

    public String word() {
        return word;
    }

    public String text() {
        return text;
    }

    /** Whether a column's heading says that it holds this. */
    Predicate<String> isHeadingOf() {
        return heading -> heading.toLowerCase(Locale.ROOT).strip().matches(headings);
    }
}
