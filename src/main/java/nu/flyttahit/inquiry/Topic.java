package nu.flyttahit.inquiry;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a section of the answer is about, in the order of the page. */
public enum Topic {
    HEADLINE("nyckeltal", null, "Nyckeltal"),
    GOAL("malet", null, "Mot målet"),
    COURSE("over-tid", null, "Över tid"),
    NOTES("anteckningar", null, "Att veta om perioden"),
    TWELVE("kommunsidor", Part.TWELVE, "Kommunsidorna"),
    ENTRIES("ingangar", Part.ENTRIES, "Ingångar"),
    PAGES("sidor", Part.PAGES, "Alla sidor"),
    CHANNELS("kanaler", Part.CHANNELS, "Varifrån besöken kom"),
    CAMPAIGNS("kampanjer", Part.CAMPAIGNS, "Kampanjer"),
    DEVICES("apparater", Part.DEVICES, "Telefon, platta eller dator"),
    KEYS("nyckel", Part.DEVICES, "Med och utan nyckel"),
    REQUESTS("anrop", Part.FILTERED, "Räknat och bortsorterat"),
    REQUESTS_COURSE("anrop-over-tid", Part.FILTERED, "Anrop över tid"),
    EARLIER("tidigare", null, "Tidigare mätningar");

    /** Whose tables may be so long that they are cut into sheets. */
    public static final Set<Topic> LONG = EnumSet.of(ENTRIES, PAGES, EARLIER);

    private final String slug;
    private final @Nullable Part part;
    private final String text;

    Topic(String slug, @Nullable Part part, String text) {
        this.slug = slug;
        this.part = part;
        this.text = text;
    }

    public static Optional<Topic> bySlug(String slug) {
        return Arrays.stream(values()).filter(t -> t.slug.equals(slug)).findFirst();
    }

    /** Its name in addresses of files, and its anchor on the page. */
    public String slug() {
        return slug;
    }

    /** What it is shown and hidden with; null for what everybody sees who sees the statistics. */
    public @Nullable Part part() {
        return part;
    }

    /** What it is called in files, whatever the figures are. */
    public String text() {
        return text;
    }
}
