package nu.flyttahit.traffic;

import java.util.Arrays;
import java.util.Locale;

/** What a request was. Each request is exactly one; the numbers are stored and never change. */
public enum RequestClass {
    PREFETCH(1, "Förhämtning i webbläsaren"),
    PREVIEW(2, "Förhandsvisning av länkar i chattar och sociala medier"),
    INTERNAL(3, "Inloggade, redaktionen och den egna länkkontrollen"),
    BOT(4, "Robotar som säger vad de är"),
    TOOL(5, "Verktyg och program"),
    PROBE(6, "Försök att hitta säkerhetshål"),
    HEADERS(7, "Misstänkta: saknar det en webbläsare skickar"),
    REFERRER_SPAM(8, "Misstänkta: kommer från kända skräpadresser"),
    RATE(9, "Misstänkta: snabbare än en människa"),
    OTHER(10, "Annat än sidor: fel, omdirigeringar, filer, formulär"),
    VIEW(0, "Räknade sidvisningar");

    private final int id;
    private final String text;

    RequestClass(int id, String text) {
        this.id = id;
        this.text = text;
    }

    public static RequestClass of(int id) {
        return Arrays.stream(values())
                .filter(c -> c.id == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Class " + id));
    }

    public int id() {
        return id;
    }

    /** What members read. */
    public String text() {
        return text;
    }

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Kept with their key, so that a later rule can count them after all. */
    public boolean isSuspect() {
        return this == HEADERS || this == REFERRER_SPAM || this == RATE;
    }
}
