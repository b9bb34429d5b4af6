package nu.flyttahit.editor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.SafeHtml;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both texts side by side when somebody else saved first, and what becomes of the choices made there. */
@Component
class ConflictPage {

    private static final Map<String, String> HEADS =
            Map.of("title", "Rubrik", "summary", "Sammanfattning", "landscape", "Landskap");

    private static final String BROKEN = "Formuläret kom inte fram helt. Gå tillbaka och försök igen.";

    /** A zero byte, which PostgreSQL takes in no text, as JSON writes it. */
    private static final Pattern ZERO = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u0000");

    /** A choice as it is shown; a text is null where that editor removed the block. */
    record Shown(
            String key,
            String label,
            @Nullable String mine,
            @Nullable String theirs) {}

    private final EditedPages pages;
    private final WrittenBlocks written;
    private final EditorPage editor;
    private final JsonMapper json;

    ConflictPage(EditedPages pages, WrittenBlocks written, EditorPage editor, JsonMapper json) {
        this.pages = pages;
        this.written = written;
        this.editor = editor;
        this.json = json;
    }

    /** The page carries the typed text with it: nothing that happens elsewhere can take it away. */
    ModelAndView show(Row theirs, PageForm mine) {
        List<Shown> choices =
                merge(theirs, mine).choices().stream().map(this::shown).toList();
        return new ModelAndView("editor/conflict", HttpStatus.CONFLICT)
                .addObject("zone", Sweden.ZONE)
                .addObject("page", theirs)
                .addObject("choices", choices)
                .addObject("mine", json.writeValueAsString(mine));
    }

    /** The joined text on top of the other editor's. */
    PageForm joined(Row theirs, PageForm mine, Set<String> takenFromTheirs) {
        return merge(theirs, mine).joined(takenFromTheirs);
    }

    PageForm read(String mine) {
        try {
            if (isWhole(json.readTree(mine)) && !ZERO.matcher(mine).find()) {
                return json.readValue(mine, PageForm.class);
            }
        } catch (JacksonException e) {
            throw new MalformedException(BROKEN);
        }
        throw new MalformedException(BROKEN);
    }

    private static boolean isWhole(JsonNode node) {
        return !node.isNull() && node.valueStream().allMatch(ConflictPage::isWhole);
    }

    /** All three in the spelling of the store, so that only real changes count. */
    private Merge merge(Row theirs, PageForm mine) {
        Row opened = pages.at(theirs.variantId(), mine.opened()).orElse(null);
        Content before = opened == null
                ? new Content("", "", new TreeMap<>(), "[]")
                : written.applied(written.form(opened), written.content(opened));
        Content now = written.applied(written.form(theirs), written.content(theirs));
        return new Merge(
                written.form(before, "", ""),
                written.form(written.applied(mine, before), mine.version(), mine.opened()),
                written.form(now, Integer.toString(theirs.version()), Long.toString(theirs.revisionId())));
    }

    private Shown shown(Merge.Choice choice) {
        BlockForm some = choice.mine() == null ? choice.theirs() : choice.mine();
        String head = HEADS.get(choice.key());
        String label = head != null || some == null
                ? head == null ? choice.key() : head
                : editor.label(some, BlockType.of(some.type()).orElse(null));
        return new Shown(choice.key(), label, said(choice.mine()), said(choice.theirs()));
    }

    private static @Nullable String said(@Nullable BlockForm block) {
        if (block == null) {
            return null;
        }
        var text = new StringBuilder();
        block.fields().forEach((name, value) -> say(text, name, value));
        block.rows().values().forEach(row -> row.forEach((name, value) -> say(text, name, value)));
        return text.toString().strip();
    }

    private static void say(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            boolean html = new BlockType.Field(name, false).isLong();
            text.append(html ? SafeHtml.text(value.replace("</p>", "</p>\n")) : value)
                    .append("\n");
        }
    }
}
