package nu.flyttahit.site;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a panel is shown.
 *
 * @param id anchor of the section, unique on the page
 * @param heading the editor's heading, if any
 * @param intro the editor's sanitised HTML above the panel, if any
 * @param municipality slug of the page's municipality; null on pages of the whole county
 * @param query query values of the request, first of each name
 */
public record PanelRequest(
        String id,
        @Nullable String heading,
        @Nullable String intro,
        @Nullable String municipality,
        Locale language,
        Map<String, String> query) {

    public boolean english() {
        return language.getLanguage().equals("en");
    }
}
