package nu.flyttahit.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Numbers;
import nu.flyttahit.site.SafeHtml;
import nu.flyttahit.site.Sweden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Figures in running text: looked up in the store each time the text is shown, never copied into it. */
@Component
public class FigureTexts {

    /** How a figure that a text refers to stands. */
    public enum State {
        CURRENT,
        /** A later period should have come by now. */
        STALE,
        MISSING
    }

    private static final String LATEST = "latest";

    private final Figures figures;
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final Clock clock;

    FigureTexts(Figures figures, Municipalities municipalities, MessageSource messages, Clock clock) {
        this.figures = figures;
        this.municipalities = municipalities;
        this.messages = messages;
        this.clock = clock;
    }

    /** The text with each {@code <data data-figure>} as the store has it now, and under it where they come from. */
    public String resolve(String html, Locale language) {
        if (!html.contains("data-figure")) {
            return html;
        }
        Document text = Jsoup.parseBodyFragment(html);
        text.outputSettings().prettyPrint(false);
        Map<String, FigureValue> shown = new LinkedHashMap<>();
        for (Element element : text.select("data[data-figure]")) {
            String reference = element.attr("data-figure");
            find(reference)
                    .ifPresentOrElse(
                            figure -> {
                                show(element, figure, language);
                                shown.put(reference, figure);
                            },
                            () -> element.text(message("figure.missing", language)));
        }
        if (!shown.isEmpty()) {
            addSources(text.body(), shown, language);
        }
        return text.body().html();
    }

    /** How the figure behind {@code key:area:period} stands today; one that cannot be read is missing. */
    public State state(String reference) {
        return find(reference)
                .map(figure -> isStale(reference, figure) ? State.STALE : State.CURRENT)
                .orElse(State.MISSING);
    }

    private Optional<FigureValue> find(String reference) {
        Matcher parts = SafeHtml.FIGURE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return parts.group(3).equals(LATEST)
                ? figures.newest(parts.group(1), parts.group(2))
                : figures.value(parts.group(1), parts.group(2), parts.group(3)).filter(figure -> !figure.isMissing());
    }

    /** Only the latest grows old: a text that names a year speaks of that year. */
    private boolean isStale(String reference, FigureValue figure) {
        Integer months = figures.kind(figure.key()).orElseThrow().staleAfterMonths();
        if (months == null || !reference.endsWith(LATEST) || figure.period().equals("undated")) {
            return false;
        }
        int year = Integer.parseInt(figure.period().substring(figure.period().length() - 4));
        return LocalDate.of(year, 12, 31).plusMonths(months).isBefore(Sweden.today(clock));
    }

    private static void show(Element element, FigureValue figure, Locale language) {
        element.attr("value", figure.known().toPlainString());
        element.text(Numbers.plain(figure.known(), language));
    }

    private void addSources(Element body, Map<String, FigureValue> shown, Locale language) {
        Element line = body.appendElement("p").addClass("source").appendText(message("figure.text.sources", language));
        String between = " ";
        for (FigureValue figure : shown.values()) {
            line.appendText(between + told(figure, language) + ", ");
            String url = figure.sourceUrl();
            Element source = url == null
                    ? line.appendElement("span")
                    : line.appendElement("a").attr("href", url);
            source.attr("lang", "sv").text(figure.source());
            between = "; ";
        }
        line.appendText(".");
    }

    /** Which figure it is: "Folkmängd 31 december 2022, Kalmar kommun". */
    private String told(FigureValue figure, Locale language) {
        Figures.Kind kind = figures.kind(figure.key()).orElseThrow();
        boolean english = language.getLanguage().equals("en");
        String period = figure.period().equals("undated") ? "" : " " + figure.period();
        return (english ? kind.labelEn() : kind.labelSv()) + period + ", " + area(figure.area(), english);
    }

    private String area(String code, boolean english) {
        return municipalities
                .byCode(code)
                .map(m -> Area.name(m, english))
                .orElse(english ? "Kalmar County" : "Kalmar län");
    }

    private String message(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
