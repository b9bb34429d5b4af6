package nu.flyttahit.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.ResultSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen for a goal, as value and Swedish word, in the order of the form. */
@Component("goalChoices")
public class Choices {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    /** Words that results are followed by on the page. */
    static final List<String> OF_TWELVE = List.of("municipalities", "pages");

    static final String DONE = "held";

    private static final List<String> OTHERS =
            List.of("visits", "persons", "participants", "answers", "occasions", "index", "percent", "share");

    private static final Map<String, String> KINDS = Map.of(
            "NUMBER", "Ett tal som ska nås",
            "COUNT_OF_TWELVE", "Så många av de tolv kommunerna ska öka",
            "SIGN", "Det ska bli plus, inte minus",
            "KEEP", "En nivå som ska bevaras",
            "DONE", "Något ska bli genomfört");

    private final MessageSource messages;
    private final List<ResultSource> sources;

    Choices(MessageSource messages, List<ResultSource> sources) {
        this.messages = messages;
        this.sources = sources;
    }

    public Map<String, String> areas() {
        Map<String, String> areas = new LinkedHashMap<>();
        for (Goal.Area area : Goal.Area.values()) {
            areas.put(area.name(), say("goal.area." + area.name().toLowerCase(Locale.ROOT)));
        }
        return areas;
    }

    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Goal.Kind kind : Goal.Kind.values()) {
            kinds.put(kind.name(), KINDS.getOrDefault(kind.name(), kind.name()));
        }
        return kinds;
    }

    /** Empty first: what follows from the kind. */
    public Map<String, String> comparators() {
        Map<String, String> comparators = new LinkedHashMap<>();
        comparators.put("", "Det vanliga för målets slag");
        comparators.put(">=", "Minst: talet självt räcker");
        comparators.put(">", "Över: det måste bli mer än talet");
        comparators.put("=", "Genomfört");
        return comparators;
    }

    public Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("", "Det vanliga för målets slag");
        OTHERS.forEach(unit -> units.put(unit, unit(unit)));
        OF_TWELVE.forEach(unit -> units.put(unit, unit(unit)));
        units.put(DONE, unit(DONE));
        return units;
    }

    String unit(String unit) {
        return unit.equals("percent") ? "procent som svarade" : say("goal.unit." + unit);
    }

    public Map<String, String> sources() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", "Vi lägger in resultatet själva");
        sources.forEach(source -> all.put(source.key(), "Webbplatsen räknar: " + source.title()));
        return all;
    }

    Optional<ResultSource> source(@Nullable String key) {
        return sources.stream().filter(source -> source.key().equals(key)).findFirst();
    }

    private String say(String key) {
        return messages.getMessage(key, null, SWEDISH);
    }
}
