package nu.flyttahit.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nu.flyttahit.site.MalformedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the posted form of a page: {@code title}, {@code blocks[hus].html}, {@code blocks[hus].rows[2].url}. Blocks keep
 * the order they were sent in, so there are no numbers that a move would have to change, and no list to blow up.
 */
final class PostedForm {

    private static final Pattern FIELD =
            Pattern.compile("blocks\\[([\\w-]{1,100})]\\.(?:rows\\[(\\w{1,20})]\\.)?([a-z_]{1,20})");
    private static final int MOST_FIELDS = 10_000;

    private final Map<String, BlockForm> blocks = new LinkedHashMap<>();

    private PostedForm() {}

    static PageForm read(HttpServletRequest request) {
        if (request.getParameterMap().size() > MOST_FIELDS) {
            throw new MalformedException(
                    "Sidan har för många fält för att sparas på en gång. Gå tillbaka och dela upp den på två sidor.");
        }
        if (request.getParameter("version") == null) {
            throw MalformedException.ofForm();
        }
        var form = new PostedForm();
        request.getParameterMap().forEach((name, values) -> form.take(name, values[0]));
        return new PageForm(
                request.getParameter("title"),
                request.getParameter("summary"),
                request.getParameter("landscape"),
                form.blocks,
                request.getParameter("version"),
                request.getParameter("opened"));
    }

    private void take(String name, String value) {
        Matcher field = FIELD.matcher(name);
        if (field.matches()) {
            BlockForm block = blocks.computeIfAbsent(field.group(1), id -> blank());
            blocks.put(field.group(1), put(block, field.group(2), field.group(3), value));
        } else if (name.startsWith("blocks")) {
            throw MalformedException.ofForm();
        }
    }

    private static BlockForm blank() {
        return new BlockForm("", false, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private static BlockForm put(BlockForm block, @Nullable String row, String name, String value) {
        if (row != null) {
            block.rows().computeIfAbsent(row, key -> new LinkedHashMap<>()).put(name, storable(name, value));
        } else if (name.equals("type")) {
            return new BlockForm(value, block.removed(), block.fields(), block.rows());
        } else if (name.equals("removed")) {
            return block.removed(value.equals("true"));
        } else {
            block.fields().put(name, storable(name, value));
        }
        return block;
    }

    private static String storable(String name, String value) {
        return new BlockType.Field(name, false).isLong() ? BlockForm.lines(value) : BlockForm.line(value);
    }
}
