package nu.flyttahit.traffic;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page was read on, as roughly as the statistics need it. The numbers are stored and never change. */
public enum Device {
    PHONE(1, "Telefon"),
    TABLET(2, "Surfplatta"),
    DESKTOP(3, "Dator");

    private static final Pattern TABLETS = Pattern.compile("iPad|Tablet|Android(?!.*Mobile)");
    private static final Pattern PHONES = Pattern.compile("Mobi|iPhone|Android");

    private final int id;
    private final String text;

    Device(int id, String text) {
        this.id = id;
        this.text = text;
    }

    public static Device byId(int id) {
        return Arrays.stream(values()).filter(d -> d.id == id).findFirst().orElse(DESKTOP);
    }

    public static Device of(@Nullable String userAgent) {
        if (userAgent == null) {
            return DESKTOP;
        }
        if (TABLETS.matcher(userAgent).find()) {
            return TABLET;
        }
        return PHONES.matcher(userAgent).find() ? PHONE : DESKTOP;
    }

    public int id() {
        return id;
    }

    public String text() {
        return text;
    }
}
