package nu.flyttahit.breakdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nu.flyttahit.breakdown.Sources.Count;
import nu.flyttahit.inquiry.Comparison;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import nu.flyttahit.traffic.Channel;
import nu.flyttahit.traffic.Device;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits by channel, device and key. Every kind has its row, also one from which nobody came. */
@Component
@Order(7)
class SourceSections implements Sections {

    private static final String BEGAN = "Besöken är de som började %s. ";
    private static final String SHARE = "Andelen är av alla sådana besök i perioden, med i dag.";
    private static final String CHANNELS =
            "Vi ser bara vilken webbplats läsaren kom från, delar in den i grupper och sparar aldrig adressen. Direkt, eller okänt, är också appar, mejl och webbläsare som inte säger något. ";
    private static final String DEVICES = "Slaget av apparat är det webbläsaren säger sig vara. ";
    private static final String KEYS =
            "Läsare vars webbläsare ber att inte följas (GPC eller DNT) får ingen nyckel. Deras besök räknas när de kommer från en annan webbplats, och de är aldrig med bland dygnsunika. ";

    private final Sources sources;

    /** A row to come: its number and its words. */
    private record Named(int id, String text) {}

    SourceSections(Sources sources) {
        this.sources = sources;
    }

    @Override
    public List<Section> of(Question question, Predicate<Topic> wanted) {
        boolean comparable = question.era().isComparable(question.scope().item(), question.span());
        return Stream.of(Topic.CHANNELS, Topic.DEVICES, Topic.KEYS)
                .filter(wanted)
                .map(topic -> section(
                        question, topic, sources.of(question.scope().item(), kind(topic), question.span()), comparable))
                .toList();
    }

    private static String kind(Topic topic) {
        return switch (topic) {
            case CHANNELS -> "referrer";
            case DEVICES -> "device";
            default -> "key";
        };
    }

    private static Section section(Question question, Topic topic, List<Count> counts, boolean comparable) {
        String definition = BEGAN.formatted(question.scope().isSite() ? "i perioden" : "på den här sidan");
        return switch (topic) {
            case CHANNELS ->
                Section.of(
                        topic,
                        question.scope().isSite() ? "Hit hittade de så här" : "Så kom besöken som började här",
                        sheet(question, "Kanal", channels(), counts, comparable),
                        definition + CHANNELS + SHARE);
            case DEVICES ->
                Section.of(
                        topic,
                        topic.text(),
                        sheet(question, "Apparat", devices(), counts, comparable),
                        definition + DEVICES + SHARE);
            default ->
                Section.of(
                        topic,
                        topic.text(),
                        sheet(
                                question,
                                "Läsare",
                                List.of(new Named(1, "Med nyckel"), new Named(0, "Utan nyckel")),
                                counts,
                                comparable),
                        definition + KEYS + SHARE);
        };
    }

    private static List<Named> channels() {
        return Arrays.stream(Channel.values())
                .map(channel -> new Named(channel.id(), channel.text()))
                .toList();
    }

    private static List<Named> devices() {
        return Arrays.stream(Device.values())
                .map(device -> new Named(device.id(), device.text()))
                .toList();
    }

    private static Sheet sheet(
            Question question, String first, List<Named> names, List<Count> counts, boolean comparable) {
        var comparison = new Comparison(question.span());
        List<Column> columns = new ArrayList<>(comparison.columns(first));
        columns.add(1, Column.share("Andel"));
        long all = counts.stream().mapToLong(Count::total).sum();
        List<Sheet.Row> rows = names.stream()
                .map(name -> Map.entry(name, count(counts, name.id)))
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().total()))
                .map(entry -> row(comparison, entry.getKey().text, entry.getValue(), all, comparable))
                .toList();
        return Sheet.of(columns, rows);
    }

    private static Count count(List<Count> counts, int id) {
        return counts.stream().filter(c -> c.id() == id).findFirst().orElse(new Count(id, 0, 0, 0));
    }

    private static Sheet.Row row(Comparison comparison, String text, Count count, long all, boolean comparable) {
        List<@Nullable Object> cells =
                comparison.cells(text, count.now(), comparable ? (Long) count.before() : null, count.today());
        cells.add(1, Comparison.share(count.total(), all));
        return Sheet.Row.of(cells);
    }
}
