package nu.flyttahit.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which suspects are filtered out. It never changes; its version stands at every figure that was counted by it.
 *
 * @param headers whether requests without what browsers send are
 * @param referrerSpam whether those from known spam addresses are
 * @param rate whether those faster than a person are
 * @param requestsAMinute above which a key is too fast, judged anew from the rows; null: as it was judged when it came
 */
record Rule(
        int version,
        boolean headers,
        boolean referrerSpam,
        boolean rate,
        @Nullable Integer requestsAMinute) {

    /** In a sentence. */
    public String text() {
        List<String> out = new ArrayList<>();
        List<String> in = new ArrayList<>();
        (headers ? out : in).add("anrop som saknar det en webbläsare skickar");
        (referrerSpam ? out : in).add("anrop från kända skräpadresser");
        (rate ? out : in).add(pace());
        String filtered =
                out.isEmpty() ? "Inga misstänkta räknas bort." : "Räknas bort: " + String.join(", ", out) + ".";
        return in.isEmpty() ? filtered : filtered + " Räknas med: " + String.join(", ", in) + ".";
    }

    private String pace() {
        return requestsAMinute == null
                ? "anrop snabbare än en människa"
                : "det som en läsare hämtar över %d sidor i minuten".formatted(requestsAMinute);
    }
}
