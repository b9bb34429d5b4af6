package nu.flyttahit.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nu.flyttahit.growth.Span;
import nu.flyttahit.inquiry.Measure;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about the visits, as a page shows it.
 *
 * @param sections by the slug of their topic, in the order of the page; what the reader may not see is not there
 * @param files whether the reader may take the figures along
 * @param open whether the reader may ask differently; a shared answer is fixed
 * @param asOf up to when every request is in the figures, in words
 * @param since the first day that was counted, in words; null before any page is published
 */
public record Overview(
        Question question,
        Map<String, Section> sections,
        boolean files,
        boolean open,
        String asOf,
        @Nullable String since) {

    private static final int ROWS_OF_A_SHEET = 25;

    /** A choice that leads to another question. */
    public record Choice(String text, String query, boolean chosen) {}

    /**
     * The part of a long table that is shown.
     *
     * @param sheet its number; 0 when all rows are shown
     * @param first the number of its first row
     */
    public record Shown(List<Sheet.Row> rows, int sheet, int first, int sheets) {

        public int last() {
            return first + rows.size() - 1;
        }
    }

    /** Whether a table is so long that it has sheets. */
    public boolean isCut(Section section) {
        return Topic.LONG.contains(section.topic()) && shown(section).sheets > 1;
    }

    public String title() {
        return "Besök på "
                + (question.scope().isSite() ? "Flyttahit.nu" : question.scope().text());
    }

    /** The days that are asked for, and what they are held against. */
    public String period() {
        Span span = question.span();
        if (!span.hasBegun()) {
            return "%s. Perioden har inte börjat.".formatted(span.all().text());
        }
        if (span.whole().isEmpty()) {
            return "%s. Perioden började i dag: jämförelsen med året innan börjar i morgon."
                    .formatted(span.all().text());
        }
        String compared = "%s jämförs med %s."
                .formatted(span.whole().text(), span.before().text());
        return span.isFinished() ? compared : compared + " Perioden pågår: i dag räknas för sig.";
    }

    /** The days of the figures, in few words. */
    public String days() {
        return question.span().all().text();
    }

    public @Nullable Section section(String slug) {
        return sections.get(slug);
    }

    /** Quick spans. */
    public List<Choice> spans() {
        LocalDate today = question.span().today();
        LocalDate month = today.withDayOfMonth(1);
        LocalDate year = today.withDayOfYear(1);
        return List.of(
                choice("I år", year, year.plusYears(1).minusDays(1)),
                choice("Förra året", year.minusYears(1), year.minusDays(1)),
                choice("Senaste 28 dagarna", today.minusDays(28), today.minusDays(1)),
                choice("Denna månad", month, month.plusMonths(1).minusDays(1)),
                choice("Förra månaden", month.minusMonths(1), month.minusDays(1)));
    }

    private Choice choice(String text, LocalDate from, LocalDate until) {
        return new Choice(
                text,
                question.queryOf(from, until),
                question.span().from().equals(from) && question.span().until().equals(until));
    }

    /** What can be drawn over time. */
    public List<Choice> measures() {
        return Arrays.stream(Measure.values())
                .map(measure -> new Choice(measure.text(), question.queryOf(measure), measure == question.measure()))
                .toList();
    }

    /** The sheet of a section that is asked for; the last one when it asks for more. */
    public Shown shown(Section section) {
        List<Sheet.Row> rows = section.sheet().rows();
        int asked = question.sheet(section.topic());
        if (asked == Question.EVERYTHING || !Topic.LONG.contains(section.topic())) {
            return new Shown(rows, Question.EVERYTHING, 1, sheets(rows.size()));
        }
        int sheet = Math.min(asked, sheets(rows.size()));
        int first = (sheet - 1) * ROWS_OF_A_SHEET;
        return new Shown(
                rows.subList(first, Math.min(rows.size(), first + ROWS_OF_A_SHEET)),
                sheet,
                first + 1,
                sheets(rows.size()));
    }

    private static int sheets(int rows) {
        return Math.max(1, (rows - 1) / ROWS_OF_A_SHEET + 1);
    }
}
