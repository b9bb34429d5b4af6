package nu.flyttahit.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws the few shapes that our charts and maps are made of; anything else is a mistake that should show. */
class Pen {

    private final Graphics2D ink;

    Pen(Graphics2D ink) {
        this.ink = ink;
    }

    void draw(Element parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                drawOne(element);
            }
        }
    }

    private void drawOne(Element element) {
        Look look = Look.of(element.getAttribute("class"));
        switch (element.getNodeName()) {
            case "g", "svg" -> draw(element);
            case "title", "desc" -> {}
            case "text" -> text(element, look);
            default -> surface(shape(element), look);
        }
    }

    private static Shape shape(Element element) {
        return switch (element.getNodeName()) {
            case "rect" -> {
                double arc = 2 * number(element, "rx");
                yield new RoundRectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"),
                        arc,
                        arc);
            }
            case "circle" -> {
                double r = number(element, "r");
                yield new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
            }
            case "line" ->
                new Line2D.Double(
                        number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2"));
            case "polyline" -> Outline.of("M" + element.getAttribute("points"));
            case "path" -> Outline.of(element.getAttribute("d"));
            default -> throw new IllegalArgumentException("A drawing with " + element.getNodeName());
        };
    }

    private void surface(Shape shape, Look look) {
        if (look.fill() != null) {
            ink.setPaint(look.fill());
            ink.fill(shape);
        }
        if (look.stroke() != null) {
            ink.setPaint(look.stroke());
            ink.setStroke(look.line());
            ink.draw(shape);
        }
    }

    /** With the ground's colour around it, so that a line behind never cuts a letter. */
    private void text(Element element, Look look) {
        String text = element.getTextContent().replaceAll("\\s*\\n\\s*", " ").strip();
        Typeface face = look.bold() ? Typeface.BOLD : Typeface.TEXT;
        double x = number(element, "x") - face.width(text, look.size()) * look.before();
        Shape outline = face.outline(text, look.size(), x, number(element, "y"));
        ink.setPaint(Color.WHITE);
        ink.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        ink.draw(outline);
        ink.setPaint(look.ink());
        ink.fill(outline);
    }

    private static double number(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }
}
