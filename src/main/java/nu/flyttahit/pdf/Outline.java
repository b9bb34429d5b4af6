package nu.flyttahit.pdf;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a drawing. */
final class Outline {

    private static final Pattern STEP = Pattern.compile("([A-Za-z])([^A-Za-z]*)");

    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private double x;
    private double y;
    private double startX;
    private double startY;

    private Outline() {}

    static Path2D of(String steps) {
        var outline = new Outline();
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            outline.take(step.group(1).charAt(0), Numerals.of(step.group(2)));
        }
        return outline.path;
    }

    private void take(char step, double[] to) {
        boolean from = Character.isLowerCase(step);
        switch (Character.toUpperCase(step)) {
            case 'M' -> lines(to, from, true);
            case 'L' -> lines(to, from, false);
            case 'H' -> {
                for (double end : to) {
                    line(from ? x + end : end, y);
                }
            }
            case 'V' -> {
                for (double end : to) {
                    line(x, from ? y + end : end);
                }
            }
            case 'C' -> curves(to, from);
            case 'Z' -> close();
            default -> throw new IllegalArgumentException("A path with " + step);
        }
    }

    private void lines(double[] to, boolean from, boolean moving) {
        for (int i = 0; i + 1 < to.length; i += 2) {
            double endX = from ? x + to[i] : to[i];
            double endY = from ? y + to[i + 1] : to[i + 1];
            if (moving && i == 0) {
                move(endX, endY);
            } else {
                line(endX, endY);
            }
        }
    }

    private void curves(double[] to, boolean from) {
        for (int i = 0; i + 5 < to.length; i += 6) {
            double dx = from ? x : 0;
            double dy = from ? y : 0;
            path.curveTo(dx + to[i], dy + to[i + 1], dx + to[i + 2], dy + to[i + 3], dx + to[i + 4], dy + to[i + 5]);
            x = dx + to[i + 4];
            y = dy + to[i + 5];
        }
    }

    private void move(double endX, double endY) {
        path.moveTo(endX, endY);
        x = startX = endX;
        y = startY = endY;
    }

    private void line(double endX, double endY) {
        path.lineTo(endX, endY);
        x = endX;
        y = endY;
    }

    private void close() {
        path.closePath();
        x = startX;
        y = startY;
    }
}
