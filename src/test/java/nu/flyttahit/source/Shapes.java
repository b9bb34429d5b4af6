package nu.flyttahit.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers in the shapes that SCB and Kolada have published, for WireMock to play. They are written here from that
 * documentation and recorded from nobody. Where a figure has a name in a test, it is SCB's own, from the store.
 */
public class Shapes {

    private Shapes() {}

    /** JSON-stat 2, as PxWeb 1 and 2 answer it: dimensions with code and label, then the values. */
    public static String jsonStat(List<Axis> axes, String values, String updated) {
        String ids = axes.stream().map(axis -> quoted(axis.id())).collect(Collectors.joining(","));
        String sizes =
                axes.stream().map(axis -> String.valueOf(axis.labels().size())).collect(Collectors.joining(","));
        return """
                {"version":"2.0","class":"dataset","label":"Prov","source":"SCB","updated":"%s",
                 "id":[%s],"size":[%s],"dimension":{%s},"value":%s,
                 "extension":{"px":{"tableid":"TAB0","decimals":0}}}
                """.formatted(
                        updated, ids, sizes, axes.stream().map(Axis::json).collect(Collectors.joining(",")), values);
    }

    /** A dimension: code and label, in the order of the values. */
    public record Axis(String id, List<Map.Entry<String, String>> labels) {

        static Axis of(String id, String... codes) {
            return new Axis(
                    id,
                    List.of(codes).stream().map(code -> Map.entry(code, code)).toList());
        }

        private String json() {
            String index = IntStream.range(0, labels.size())
                    .mapToObj(i -> quoted(labels.get(i).getKey()) + ":" + i)
                    .collect(Collectors.joining(","));
            String names = labels.stream()
                    .map(label -> quoted(label.getKey()) + ":" + quoted(label.getValue()))
                    .collect(Collectors.joining(","));
            return "%s:{\"label\":%s,\"category\":{\"index\":{%s},\"label\":{%s}}}"
                    .formatted(quoted(id), quoted(id), index, names);
        }
    }

    /** TAB638: men and women apart, four civil states; here what is not the first cell of each is nothing. */
    public static String population(List<String> areas, List<String> years, String values) {
        return jsonStat(
                List.of(
                        Axis.of("Region", areas.toArray(String[]::new)),
                        Axis.of("Alder", "tot"),
                        Axis.of("Kon", "1", "2"),
                        Axis.of("ContentsCode", "BE0101N1"),
                        Axis.of("Tid", years.toArray(String[]::new))),
                values,
                "2025-02-21T07:00:00Z");
    }

    public static String kolada(String kpi, String rows) {
        return "{\"values\":[%s],\"count\":1,\"next_url\":null,\"previous_url\":null}"
                .formatted(rows)
                .replace("KPI", kpi);
    }

    public static String koladaRow(String area, int year, String total) {
        return """
                {"kpi":"KPI","municipality":"%s","period":%d,"values":[
                 {"gender":"K","count":0,"status":"Missing","value":null,"isdeleted":false},
                 {"gender":"T","count":1,"status":"","value":%s,"isdeleted":false}]}""".formatted(area, year, total);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
