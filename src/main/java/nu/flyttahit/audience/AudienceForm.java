package nu.flyttahit.audience;

import java.util.EnumMap;
import java.util.Map;
import nu.flyttahit.inquiry.Part;
import nu.flyttahit.site.MalformedException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Who sees what, as it was chosen.
 *
 * @param version what was shown when it was chosen
 */
record AudienceForm(Map<Part, Level> levels, int version) {

    /** A choice for every part, or nothing of it counts. */
    static AudienceForm read(MultiValueMap<String, String> posted) {
        var levels = new EnumMap<Part, Level>(Part.class);
        try {
            for (Part part : Part.values()) {
                levels.put(part, Level.valueOf(one(posted.getFirst(part.name()))));
            }
            return new AudienceForm(levels, Integer.parseInt(one(posted.getFirst("version"))));
        } catch (IllegalArgumentException e) {
            throw MalformedException.ofForm();
        }
    }

    private static String one(@Nullable String value) {
        return value == null ? "" : value;
    }
}
