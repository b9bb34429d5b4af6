package nu.flyttahit.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An SVG with only what draws: elements and attributes of a list, no script, no style sheet, nothing from elsewhere. */
final class SafeSvg {

    private static final int LARGEST = 2_000_000;
    private static final int MOST_ELEMENTS = 20_000;

    private static final Set<String> ELEMENTS = Set.of(
            ("svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan clipPath mask"
                            + " linearGradient radialGradient stop pattern marker")
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            ("xmlns xmlns:xlink id class role aria-label aria-hidden viewBox width height preserveAspectRatio version x y x1 y1 x2 y2"
                            + " cx cy r rx ry fx fy dx dy d points transform fill fill-opacity fill-rule stroke stroke-width"
                            + " stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset"
                            + " stroke-opacity opacity color clip-path clip-rule mask offset stop-color stop-opacity"
                            + " gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits"
                            + " patternTransform maskUnits maskContentUnits clipPathUnits markerWidth markerHeight"
                            + " markerUnits refX refY orient marker-start marker-mid marker-end font-family font-size"
                            + " font-weight font-style text-anchor letter-spacing dominant-baseline href xlink:href"
                            + " display visibility vector-effect rotate textLength lengthAdjust")
                    .split(" "));

    private static final Pattern OWN_REFERENCE = Pattern.compile("#[\\w.-]+");
    private static final Pattern OUTSIDE =
            Pattern.compile("url\\s*\\(\\s*['\"]?\\s*(?!#)|javascript:|data:|@import|expression");
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9]{1,5}(?:\\.[0-9]+)?)(?:px)?\\s*");
    private static final Pattern VIEW_BOX =
            Pattern.compile("\\s*[^\\s,]+[\\s,]+[^\\s,]+[\\s,]+([0-9.]{1,9})[\\s,]+([0-9.]{1,9})\\s*");

    private SafeSvg() {}

    static Inspection.Kept clean(byte[] file) {
        if (file.length > LARGEST) {
            throw new UnusableFileException("SVG-bilden är för stor. Den får vara högst 2 MB.");
        }
        Element picture = parsed(file).children().stream()
                .filter(root -> root.tagName().equals("svg"))
                .findFirst()
                .orElseThrow(Stripped::damaged);
        if (picture.getAllElements().size() > MOST_ELEMENTS) {
            throw new UnusableFileException(
                    "SVG-bilden har för många delar. Förenkla den, eller ladda upp den som PNG.");
        }
        clean(picture);
        picture.attr("xmlns", "http://www.w3.org/2000/svg");
        int width = size(picture, "width", 1);
        int height = size(picture, "height", 2);
        return new Inspection.Kept(FileKind.SVG, picture.outerHtml().getBytes(StandardCharsets.UTF_8), width, height);
    }

    private static Document parsed(byte[] file) {
        try {
            Document document = Jsoup.parse(new ByteArrayInputStream(file), "UTF-8", "", Parser.xmlParser());
            document.outputSettings()
                    .syntax(Document.OutputSettings.Syntax.xml)
                    .charset(StandardCharsets.UTF_8)
                    .prettyPrint(false);
            return document;
        } catch (IOException e) {
            throw Stripped.damaged();
        }
    }

    /** Comments, CDATA, processing instructions and whatever is not on the list go, with all that is in them. */
    private static void clean(Element element) {
        for (Attribute attribute : List.copyOf(element.attributes().asList())) {
            if (!isHarmless(attribute)) {
                element.removeAttr(attribute.getKey());
            }
        }
        for (Node child : List.copyOf(element.childNodes())) {
            if (child instanceof Element inner && ELEMENTS.contains(inner.tagName())) {
                clean(inner);
            } else if (child instanceof Element || child.getClass() != TextNode.class) {
                child.remove();
            }
        }
    }

    private static boolean isHarmless(Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue().strip();
        if (!ATTRIBUTES.contains(name)) {
            return false;
        }
        if (name.endsWith("href")) {
            return OWN_REFERENCE.matcher(value).matches();
        }
        return name.startsWith("xmlns")
                ? value.startsWith("http://www.w3.org/")
                : !OUTSIDE.matcher(value.toLowerCase(Locale.ROOT)).find() && !value.contains("\\");
    }

    /** From the attribute, else from the view box, else a hundred. */
    private static int size(Element picture, String side, int group) {
        Matcher own = LENGTH.matcher(picture.attr(side));
        if (own.matches()) {
            return rounded(own.group(1));
        }
        Matcher box = VIEW_BOX.matcher(picture.attr("viewBox"));
        return box.matches() ? rounded(box.group(group)) : 100;
    }

    private static int rounded(@Nullable String number) {
        try {
            return Math.max(1, Math.min(20_000, (int) Math.round(Double.parseDouble(String.valueOf(number)))));
        } catch (NumberFormatException e) {
            return 100;
        }
    }
}
