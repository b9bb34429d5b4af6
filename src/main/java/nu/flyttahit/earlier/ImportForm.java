package nu.flyttahit.earlier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nu.flyttahit.sheet.FileTable;
import nu.flyttahit.site.MalformedException;
import org.springframework.util.MultiValueMap;

/**
 * A file with what somebody said about it. A column is a number from 0; -1 is none.
 *
 * @param targets what each address of the tool is here: a path, "hela webbplatsen", or nothing for an address to leave out
 */
record ImportForm(
        String name,
        String text,
        String source,
        String definition,
        int period,
        int page,
        Map<Metric, Integer> figures,
        Map<String, String> targets) {

    static final int NONE = -1;

    private static final String PERIODS =
            "datum|date|day|dag|månad|month|period|år|year|månad i året|month of the year|år och månad|year month|nth month";
    private static final String PAGES =
            "sida|sidor|page|pages|page path|sidsökväg|url|adress|address|sökväg|path|label|landing page|målsida|pageurl";

    /** As a new file is first looked at: columns by their headings. */
    static ImportForm guess(String name, String text, String source, String definition) {
        List<String> heading = FileTable.read(text).heading();
        Map<Metric, Integer> figures = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            figures.put(metric, column(heading, metric.isHeadingOf()));
        }
        int period = column(heading, cell -> plain(cell).matches(PERIODS));
        return new ImportForm(
                name,
                text,
                source,
                definition,
                period,
                column(heading, cell -> plain(cell).matches(PAGES)),
                figures,
                Map.of());
    }

    private static int column(List<String> heading, java.util.function.Predicate<String> fits) {
        for (int i = 0; i < heading.size(); i++) {
            if (fits.test(heading.get(i))) {
                return i;
            }
        }
        return NONE;
    }

    private static String plain(String cell) {
        return cell.toLowerCase(Locale.ROOT).strip();
    }

    /** As it was sent; not read as a list, which would part an address at its commas. */
    static ImportForm read(MultiValueMap<String, String> sent) {
        Map<Metric, Integer> figures = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            figures.put(metric, number(sent, metric.word()));
        }
        List<String> addresses = sent.getOrDefault("address", List.of());
        List<String> targets = sent.getOrDefault("target", List.of());
        if (addresses.size() != targets.size()) {
            throw MalformedException.ofForm();
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < addresses.size(); i++) {
            pairs.put(addresses.get(i), targets.get(i).strip());
        }
        return new ImportForm(
                one(sent, "name"),
                one(sent, "text"),
                one(sent, "source").strip(),
                one(sent, "definition").strip(),
                number(sent, "period"),
                number(sent, "page"),
                figures,
                pairs);
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static int number(MultiValueMap<String, String> sent, String name) {
        String value = one(sent, name);
        if (!value.matches("-1|[0-9]{1,3}")) {
            throw MalformedException.ofForm();
        }
        return Integer.parseInt(value);
    }

    ImportForm with(Map<String, String> all) {
        return new ImportForm(name, text, source, definition, period, page, figures, all);
    }

    public int column(Metric metric) {
        return figures.getOrDefault(metric, NONE);
    }

    public boolean hasPages() {
        return page != NONE;
    }

    public List<Metric> counted() {
        var counted = new ArrayList<Metric>();
        figures.forEach((metric, column) -> {
            if (column != NONE) {
                counted.add(metric);
            }
        });
        return counted;
    }
}
