package nu.flyttahit.transfer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One language of a page as a file.
 *
 * @param owner slug of the organisation
 * @param mirrors path of the Swedish page that an English text says in English
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContentFile(
        String path,
        String locale,
        String type,
        String owner,
        int position,
        @Nullable String mirrors,
        String title,
        String summary,
        Map<String, String> meta,
        JsonNode blocks) {

    /** A person named on the site. */
    record Person(
            String key,
            String name,
            String role,
            @Nullable String phone,
            @Nullable String mail) {}

    /** The path of the page above: the Swedish start page for pages of one segment, none for the start page itself. */
    @Nullable
    String parent() {
        if (path.equals("/")) {
            return null;
        }
        int last = path.lastIndexOf('/');
        return last == 0 ? "/" : path.substring(0, last);
    }
}
