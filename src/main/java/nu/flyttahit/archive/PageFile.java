package nu.flyttahit.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One language of a page as a file.
 *
 * @param id number of the page, the same for its languages; without it the page is known by its address
 * @param owner slug of the organisation
 * @param parent path of the page above; without it the path tells
 * @param mirrors path of the Swedish page that an English text says in English
 * @param behind whether the Swedish text has changed since the English one said it
 * @param state {@code live}, which is also what nothing means, or {@code draft}: no visitor sees it
 * @param draft the next text of a live page, which no visitor sees yet
 */
public record PageFile(
        @Nullable UUID id,
        String path,
        String locale,
        String type,
        String owner,
        int position,
        @Nullable String parent,
        @Nullable String mirrors,
        @Nullable Boolean behind,
        @Nullable State state,
        String title,
        String summary,
        Map<String, String> meta,
        JsonNode blocks,
        @Nullable Text draft) {

    /** Whether visitors see the text. */
    public enum State {
        @JsonProperty("live")
        LIVE,
        @JsonProperty("draft")
        DRAFT
    }

    /** What a page says. */
    public record Text(String title, String summary, Map<String, String> meta, JsonNode blocks) {}

    /** The text of the file itself, before any draft. */
    public Text text() {
        return new Text(title, summary, meta, blocks);
    }

    public boolean seenByVisitors() {
        return state != State.DRAFT;
    }

    public boolean lagsBehind() {
        return Boolean.TRUE.equals(behind);
    }

    /** The path of the page above: the Swedish start page for pages of one segment, none for the start page itself. */
    public @Nullable String above() {
        if (parent != null || path.equals("/")) {
            return parent;
        }
        int last = path.lastIndexOf('/');
        return last == 0 ? "/" : path.substring(0, last);
    }
}
