package nu.flyttahit.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/** Takes the drawings of a page into a PDF, as lines and surfaces that stay sharp. */
class Drawings implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
        double[] view = Numerals.of(svg.getAttribute(svg.hasAttribute("viewBox") ? "viewBox" : "viewbox"));
        double wide = width > 0 ? width : height > 0 ? height * view[2] / view[3] : view[2] * dotsPerPixel;
        double high = height > 0 ? height : wide * view[3] / view[2];
        return new Picture(svg, view, wide, high, dotsPerPixel);
    }

    /** One drawing in its place; lengths are dots. */
    private record Picture(Element svg, double[] view, double width, double height, double dotsPerPixel)
            implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) width;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            float wide = (float) (width / dotsPerPixel);
            float high = (float) (height / dotsPerPixel);
            device.drawWithGraphics((float) x, (float) y, wide, high, ink -> draw(ink, wide, high));
        }

        private void draw(Graphics2D ink, float wide, float high) {
            double scale = Math.min(wide / view[2], high / view[3]);
            ink.scale(scale, scale);
            ink.translate(-view[0], -view[1]);
            new Pen(ink).draw(svg);
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> faces, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void addFontStream(
            com.openhtmltopdf.extend.FSSupplier<java.io.InputStream> stream,
            String family,
            Integer weight,
            FontStyle style) {}

    @Override
    public void close() {}
}
