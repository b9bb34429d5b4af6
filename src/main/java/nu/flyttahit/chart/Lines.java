package nu.flyttahit.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lines over time. What is not known is a gap, never zero; notes stand as letters above. */
public record Lines(
        Frame frame,
        List<Line> lines,
        List<Mark> marks,
        @Nullable Double goal) {

    private static final int ROOM_OF_A_LETTER = 34;

    /** What is drawn: the steps, the lines, notes, and a value that the scale must reach (0 for none). */
    public record Course(Frame.Steps steps, List<Series> series, List<Note> notes, long goal) {}

    /** A value for each step; null where nothing is known. */
    public record Series(String tone, List<@Nullable Long> values) {}

    /** Something to know about steps, first and last inclusive. */
    public record Note(String letter, int first, int last) {}

    /** A line in its place; the dots are steps without neighbours, and the last one. */
    public record Line(String tone, String path, List<Dot> dots) {}

    /** A dot. */
    public record Dot(double x, double y) {}

    /** A letter at its place, and how far what it says reaches. */
    public record Mark(String letter, double x, double y, double from, double breadth) {}

    public static Lines wide(Course course) {
        return of(1120, 400, course);
    }

    public static Lines narrow(Course course) {
        return of(440, 380, course);
    }

    private static Lines of(int width, int height, Course course) {
        long highest = course.series.stream()
                .flatMap(series -> series.values.stream())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        var places = Frame.of(width, height, 0, 0, course.steps, 1);
        List<Mark> marks = marks(places, course.notes);
        int rows = (int) marks.stream().mapToDouble(Mark::y).distinct().count();
        var frame =
                Frame.of(width, height, 24 + rows * ROOM_OF_A_LETTER, 0, course.steps, Math.max(highest, course.goal));
        return new Lines(
                frame,
                course.series.stream().map(series -> line(frame, series)).toList(),
                marks,
                course.goal == 0 ? null : frame.y(course.goal));
    }

    private static Line line(Frame frame, Series series) {
        List<@Nullable Long> values = series.values;
        var path = new ArrayList<String>();
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < values.size(); i++) {
            Long value = values.get(i);
            if (value == null) {
                continue;
            }
            boolean begins = at(values, i - 1) == null;
            boolean ends = at(values, i + 1) == null;
            path.add(point(begins, frame.x(i), frame.y(value)));
            if (ends && (begins || isLast(values, i))) {
                dots.add(new Dot(frame.x(i), frame.y(value)));
            }
        }
        return new Line(series.tone, String.join(" ", path), dots);
    }

    private static String point(boolean begins, double x, double y) {
        return String.format(Locale.ROOT, "%s%.1f %.1f", begins ? "M" : "L", x, y);
    }

    private static @Nullable Long at(List<@Nullable Long> values, int i) {
        return i < 0 || i >= values.size() ? null : values.get(i);
    }

    private static boolean isLast(List<@Nullable Long> values, int step) {
        return IntStream.range(step + 1, values.size()).allMatch(i -> values.get(i) == null);
    }

    /** Letters that would cover each other stand in further rows. */
    private static List<Mark> marks(Frame frame, List<Note> notes) {
        var marks = new ArrayList<Mark>();
        var ends = new ArrayList<Double>();
        for (Note note : notes) {
            double x = frame.x(note.first);
            int row = (int) ends.stream().takeWhile(end -> end > x).count();
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, x + ROOM_OF_A_LETTER);
            double breadth = Frame.tenth(frame.x(note.last) - x);
            marks.add(new Mark(note.letter, x, 18 + row * (double) ROOM_OF_A_LETTER, x, breadth));
        }
        return marks;
    }
}
