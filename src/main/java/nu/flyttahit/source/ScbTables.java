package nu.flyttahit.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SCB is asked for. Since 2025 it publishes in tables of their own, which is why most stand here in pairs. */
class ScbTables {

    private static final Pattern AGE = Pattern.compile("(\\d{1,3})?(?:-(\\d{1,3}))?(?:\\+\\d*)?");

    /** Kinds of changes, as SCB labels them in both tables of changes. */
    private static final Map<String, String> CHANGES = Map.of(
            "födda", "births",
            "döda", "deaths",
            "samtliga inflyttningar", "in_total",
            "samtliga utflyttningar", "out_total",
            "flyttningsöverskott totalt", "net_total",
            "flyttningsöverskott eget län", "net_own_county",
            "flyttningsöverskott övriga sverige", "net_rest_of_sweden",
            "invandringsöverskott", "net_abroad",
            "justeringspost", "adjustment");

    private static final Set<String> AGES = Set.of("age_0_19", "age_20_64", "age_65");

    private ScbTables() {}

    static List<ScbTable> all() {
        return List.of(
                new ScbTable(
                        question(
                                "TAB638", "", "Folkmängd till och med 2024", "A", "BefolkningNy", Set.of("population")),
                        "BE/BE0101/BE0101A/BefolkningNy",
                        chosen("Civilstand=*", "Alder=tot", "Kon=*", "ContentsCode=BE0101N1", "Tid=from(2000)"),
                        "Alder",
                        (code, label) -> code.equals("tot") ? plus("population") : Optional.empty()),
                new ScbTable(
                        question("TAB638", "-alder", "Åldrar till och med 2024", "A", "BefolkningNy", AGES),
                        "BE/BE0101/BE0101A/BefolkningNy",
                        chosen("Civilstand=*", "Alder=*", "Kon=*", "ContentsCode=BE0101N1", "Tid=top(3)"),
                        "Alder",
                        (code, label) -> age(code)),
                new ScbTable(
                        question("TAB5557", "", "Folkmängd från 2025", "A", "BefolkningCKM", Set.of("population")),
                        "BE/BE0101/BE0101A/BefolkningCKM",
                        chosen("Civilstand=SC", "Alder=TotSA", "Kon=TotSa", "ContentsCode=000007ME", "Tid=*"),
                        "Alder",
                        (code, label) -> code.equals("TotSA") ? plus("population") : Optional.empty()),
                new ScbTable(
                        question("TAB5557", "-alder", "Åldrar från 2025", "A", "BefolkningCKM", AGES),
                        "BE/BE0101/BE0101A/BefolkningCKM",
                        chosen("Civilstand=SC", "Alder=" + fives(), "Kon=TotSa", "ContentsCode=000007ME", "Tid=top(3)"),
                        "Alder",
                        (code, label) -> age(code)),
                new ScbTable(
                        question(
                                "TAB5169",
                                "",
                                "Födda, döda och flyttningar till och med 2024",
                                "G",
                                "BefforandrKvRLK",
                                Set.copyOf(CHANGES.values())),
                        "BE/BE0101/BE0101G/BefforandrKvRLK",
                        chosen("Forandringar=*", "Period=hel", "Kon=1+2", "ContentsCode=000002Z9", "Tid=from(2000)"),
                        "Forandringar",
                        (code, label) -> change(label)),
                new ScbTable(
                        question(
                                "TAB6481",
                                "",
                                "Födda, döda och flyttningar från 2025",
                                "G",
                                "BefforandrKvRLKCKM",
                                Set.copyOf(CHANGES.values())),
                        "BE/BE0101/BE0101G/BefforandrKvRLKCKM",
                        chosen("Forandringar=*", "Period=hel", "Kon=TotSa", "ContentsCode=*", "Tid=*"),
                        "Forandringar",
                        (code, label) -> change(label)),
                new ScbTable(
                        question(
                                "TAB1212",
                                "",
                                "Inrikes flyttnetto till och med 2024",
                                "J",
                                "Flyttningar97",
                                Set.of("net_domestic")),
                        "BE/BE0101/BE0101J/Flyttningar97",
                        chosen("Alder=tot", "Kon=*", "ContentsCode=BE0101A2,BE0101A3", "Tid=from(2000)"),
                        "ContentsCode",
                        (code, label) -> inMinusOut(code)),
                new ScbTable(
                        question(
                                "TAB6640",
                                "",
                                "Inrikes flyttnetto från 2025",
                                "J",
                                "Flyttningar97CKM",
                                Set.of("net_domestic")),
                        "BE/BE0101/BE0101J/Flyttningar97CKM",
                        chosen("Alder=tot", "Kon=TotSa", "ContentsCode=*", "Tid=*"),
                        "ContentsCode",
                        (code, label) -> label.equalsIgnoreCase("Inrikes flyttningsöverskott")
                                ? plus("net_domestic")
                                : Optional.empty()));
    }

    private static Question question(
            String table, String part, String label, String folder, String name, Set<String> keys) {
        String url = "https://www.statistikdatabasen.scb.se/pxweb/sv/ssd/START__BE__BE0101__BE0101%s/%s/"
                .formatted(folder, name);
        return new Question(table + part, Scb.NAME, table, label, url, keys, false);
    }

    private static Map<String, String> chosen(String... pairs) {
        var chosen = new TreeMap<String, String>();
        for (String pair : pairs) {
            int sign = pair.indexOf('=');
            chosen.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return chosen;
    }

    /** The groups of five years that the tables of 2025 and later hold, the oldest open. */
    private static String fives() {
        var codes = new StringBuilder("-4");
        for (int from = 5; from < 100; from += 5) {
            codes.append(',').append(from).append('-').append(from + 4);
        }
        return codes.append(",100+5").toString();
    }

    /** Years such as 17 and 100+, groups such as -4, 20-24 and 100+5; a total belongs to none. */
    private static Optional<ScbTable.Part> age(String code) {
        Matcher parts = AGE.matcher(code);
        if (!parts.matches() || code.isEmpty()) {
            return Optional.empty();
        }
        int from = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        return plus(from < 20 ? "age_0_19" : from < 65 ? "age_20_64" : "age_65");
    }

    private static Optional<ScbTable.Part> change(String label) {
        return Optional.ofNullable(CHANGES.get(label.strip().toLowerCase(Locale.ROOT)))
                .flatMap(ScbTables::plus);
    }

    private static Optional<ScbTable.Part> inMinusOut(String code) {
        return switch (code) {
            case "BE0101A2" -> plus("net_domestic");
            case "BE0101A3" -> Optional.of(new ScbTable.Part("net_domestic", -1));
            default -> Optional.empty();
        };
    }

    private static Optional<ScbTable.Part> plus(String key) {
        return Optional.of(new ScbTable.Part(key, 1));
    }
}
