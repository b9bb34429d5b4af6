package nu.flyttahit.inquiry;

import java.util.List;
import nu.flyttahit.chart.Lines;
import nu.flyttahit.chart.Stacks;
import nu.flyttahit.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A part of the answer: a heading that says it, a table, and perhaps a drawing of the table.
 *
 * @param lead sentences under the heading
 * @param definition how it is counted
 */
public record Section(
        Topic topic,
        String heading,
        @Nullable Status status,
        List<String> lead,
        Sheet sheet,
        String definition,
        @Nullable Drawing drawing) {

    /** A verdict in words; its tone is "ok", "no", "way" or "na". */
    public record Status(String text, String tone) {

        public String icon() {
            return switch (tone) {
                case "ok" -> "check";
                case "no" -> "x";
                case "way" -> "clock";
                default -> "circle-dashed";
            };
        }
    }

    /** A line of the legend. */
    public record Key(String tone, String text) {}

    /** The table drawn over time: as lines or as stacked bars. */
    public record Drawing(
            String sentence,
            List<Key> keys,
            Lines.@Nullable Course course,
            @Nullable Bars bars) {

        public static Drawing of(String sentence, List<Key> keys, Lines.Course course) {
            return new Drawing(sentence, keys, course, null);
        }

        public static Drawing of(String sentence, List<Key> keys, Bars bars) {
            return new Drawing(sentence, keys, null, bars);
        }

        public @Nullable Lines wideLines() {
            return course == null ? null : Lines.wide(course);
        }

        public @Nullable Lines narrowLines() {
            return course == null ? null : Lines.narrow(course);
        }

        public @Nullable Stacks wideBars() {
            return bars == null ? null : Stacks.wide(bars.names, bars.layers);
        }

        public @Nullable Stacks narrowBars() {
            return bars == null ? null : Stacks.narrow(bars.names, bars.layers);
        }
    }

    /** Bars over time. */
    public record Bars(List<String> names, List<Stacks.Layer> layers) {}

    public static Section of(Topic topic, String heading, Sheet sheet, String definition) {
        return new Section(topic, heading, null, List.of(), sheet, definition, null);
    }

    public Section with(Status verdict) {
        return new Section(topic, heading, verdict, lead, sheet, definition, drawing);
    }

    public Section saying(List<String> sentences) {
        return new Section(topic, heading, status, sentences, sheet, definition, drawing);
    }

    public Section drawn(Drawing picture) {
        return new Section(topic, heading, status, lead, sheet, definition, picture);
    }
}
