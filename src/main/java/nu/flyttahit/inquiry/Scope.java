package nu.flyttahit.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * What the figures are of.
 *
 * @param item a page (> 0), a municipality (-1 … -12) or the site (0)
 * @param parameter its name in addresses, "kommun" or "sida"; null for the site
 * @param value its value there
 * @param text what it is called
 */
public record Scope(
        int item, @Nullable String parameter, @Nullable String value, String text) {

    static final String MUNICIPALITY = "kommun";
    static final String PAGE = "sida";

    public static Scope site() {
        return new Scope(0, null, null, "hela webbplatsen");
    }

    static Scope municipality(int position, String slug, String genitive) {
        return new Scope(-position, MUNICIPALITY, slug, genitive + " kommunsida");
    }

    public static Scope page(int number, String path) {
        return new Scope(number, PAGE, path, path);
    }

    public boolean isSite() {
        return item == 0;
    }

    public boolean isMunicipality() {
        return item < 0;
    }

    public boolean isPage() {
        return item > 0;
    }

    /** A part of a file's name. */
    public String fileName() {
        String name = value == null ? "webbplatsen" : value.replace('/', '-');
        return name.replaceAll("^-+", "").isEmpty() ? "startsidan" : name.replaceAll("^-+", "");
    }
}
