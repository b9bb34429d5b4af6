package nu.flyttahit.campaign;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The marks of all registered campaigns, to look up those of an address.
 *
 * @param campaigns by utm_campaign, each with its places by utm_source and utm_medium
 */
record Marks(Map<String, Map<Place, Integer>> campaigns) {

    static final int LONGEST = 60;

    /** As it may stand in an address with every letter escaped. */
    private static final int LONGEST_ESCAPED = 3 * LONGEST;

    /** Where an address stood. */
    record Place(String source, String medium) {

        /** Any place that was not registered. */
        static final Place OTHER = new Place("", "");
    }

    /** A registered place of a campaign. */
    record Row(int id, String mark, String source, String medium) {}

    static Marks of(List<Row> rows) {
        var campaigns = new HashMap<String, Map<Place, Integer>>();
        for (Row row : rows) {
            campaigns
                    .computeIfAbsent(row.mark(), mark -> new HashMap<>())
                    .put(new Place(row.source(), row.medium()), row.id());
        }
        return new Marks(campaigns);
    }

    /** The number of the place that a query names, or one of the two numbers that say why there is none. */
    int find(@Nullable String query) {
        if (query == null) {
            return CampaignMarks.NONE;
        }
        String lower = query.toLowerCase(Locale.ROOT);
        if (!lower.contains("utm_")) {
            return CampaignMarks.NONE;
        }
        String campaign = value(lower, "utm_campaign=");
        var place = new Place(value(lower, "utm_source="), value(lower, "utm_medium="));
        if (campaign.isEmpty() && place.equals(Place.OTHER)) {
            return CampaignMarks.NONE;
        }
        Map<Place, Integer> places = campaigns.getOrDefault(campaign, Map.of());
        return places.getOrDefault(place, places.getOrDefault(Place.OTHER, CampaignMarks.UNREGISTERED));
    }

    /** The first of that name; not the servlet's own, which would read the body of a form and refuses what is badly escaped. */
    private static String value(String query, String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name)) {
                return decoded(pair.substring(name.length()));
            }
        }
        return "";
    }

    private static String decoded(String text) {
        if (text.length() > LONGEST_ESCAPED) {
            return "?"; // longer than any mark, and no mark is called so
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "?";
        }
    }
}
