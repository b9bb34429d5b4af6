package nu.flyttahit.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a drawing looks by its classes, as {@code chart.css} has it on light ground.
 *
 * @param before which share of a text stands before its point: 0 begins there, 1 ends there
 */
record Look(
        @Nullable Color fill,
        @Nullable Color stroke,
        float width,
        float dash,
        Color ink,
        boolean bold,
        double size,
        double before) {

    private static final Color INK = new Color(0x132a2e);
    private static final Color MUTED = new Color(0x49595a);
    private static final Color LINE = new Color(0xece8df);
    private static final Color CONTROL = new Color(0x6b7a7a);
    private static final Color EDGE = new Color(0x083b46);
    private static final Color BRAND = new Color(0x0b5563);
    private static final Color PINE = new Color(0x2c6a4a);
    private static final Color FALU = new Color(0xa8321f);

    private static final Look PLAIN = new Look(INK, null, 1, 0, MUTED, false, 17, 0);

    private static final Map<String, Color> FILLS = Map.of(
            "bar", BRAND,
            "bar--soft", new Color(0x5d94a0),
            "bar--ok", PINE,
            "bar--no", FALU,
            "track", LINE,
            "up", new Color(0x5f9a86),
            "down", new Color(0xdf9583),
            "night", new Color(0x0f5766),
            "sun", new Color(0xf2b632));

    static Look of(String classes) {
        Look look = PLAIN;
        for (String name : classes.split("\\s+")) {
            look = look.with(name);
        }
        return look;
    }

    private Look with(String name) {
        if (FILLS.containsKey(name)) {
            return filled(FILLS.get(name));
        }
        return switch (name) {
            case "bar--none" -> stroked(CONTROL, 1.5f, 5);
            case "cell" -> stroked(CONTROL, 1.5f, 0);
            case "zero", "ax" -> stroked(CONTROL, 1.5f, 0);
            case "goal" -> stroked(INK, 2.5f, 6);
            case "goal--tick" -> stroked(INK, 4, 0);
            case "ln" -> stroked(BRAND, 3.5f, 0);
            case "edge" -> new Look(fill, EDGE, 3, 0, ink, bold, size, before);
            case "none" -> new Look(Color.WHITE, CONTROL, 1.5f, 5, ink, bold, size, before);
            case "dim" -> fill == null ? this : filled(pale(fill));
            default -> inked(name);
        };
    }

    private Look inked(String name) {
        return switch (name) {
            case "t-b", "t-goal" -> text(INK, true, size, before);
            case "t-ok" -> text(PINE, true, size, before);
            case "t-no" -> text(FALU, true, size, before);
            case "t-mid" -> text(ink, bold, size, 0.5);
            case "t-end" -> text(ink, bold, size, 1);
            case "t-big" -> text(ink, bold, 20, before);
            default -> this;
        };
    }

    private Look filled(@Nullable Color colour) {
        return new Look(colour, null, 1, 0, ink, bold, size, before);
    }

    private Look stroked(Color colour, float thick, float dashes) {
        return new Look(null, colour, thick, dashes, ink, bold, size, before);
    }

    private Look text(Color colour, boolean heavy, double height, double share) {
        return new Look(fill, stroke, width, dash, colour, heavy, height, share);
    }

    private static Color pale(Color colour) {
        return new Color(
                255 - (255 - colour.getRed()) * 45 / 100,
                255 - (255 - colour.getGreen()) * 45 / 100,
                255 - (255 - colour.getBlue()) * 45 / 100);
    }

    BasicStroke line() {
        return dash == 0
                ? new BasicStroke(width)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {dash, dash}, 0);
    }
}
