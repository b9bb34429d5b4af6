package nu.flyttahit.check;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.block.Block;
import nu.flyttahit.site.MalformedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What axe found in the preview of a revision, in the editor's browser. Only what whoever writes can mend, in our own
 * words: a fault of the site's templates is none of theirs.
 */
@Component
@Order(60)
class PreviewRules implements Rule {

    /** axe's rules, each with what is said about it. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("image-alt", "En bild kan inte läsas upp. Beskriv den eller säg att den bara är dekoration."),
            Map.entry(
                    "image-redundant-alt", "Bildens beskrivning upprepar texten intill. Säg något annat eller inget."),
            Map.entry("link-name", "En länk har ingen text som kan läsas upp. Skriv vart den leder."),
            Map.entry("identical-links-same-purpose", "Flera länkar har samma text men leder olika. Skilj dem åt."),
            Map.entry("heading-order", "Rubrikerna hoppar över en nivå. Gör den här rubriken till en annan sort."),
            Map.entry("empty-heading", "En rubrik är tom. Skriv den eller ta bort den."),
            Map.entry("page-has-heading-one", "Sidan har ingen huvudrubrik. Skriv sidans rubrik."),
            Map.entry("p-as-heading", "Ett fetstilt stycke ser ut som en rubrik. Gör det till en rubrik."),
            Map.entry("list", "En lista innehåller annat än punkter. Gör om den till en lista eller till text."),
            Map.entry("listitem", "En punkt står utanför sin lista. Gör om den till en lista eller till text."),
            Map.entry("summary-name", "En fråga som går att öppna saknar text. Skriv frågan."),
            Map.entry("valid-lang", "Ett ord är märkt med ett språk som inte finns. Ta bort märkningen."));

    /** The rule of the server that sees the same fault by itself. */
    private static final Map<String, String> SAME = Map.of(
            "image-alt", "alt.missing",
            "link-name", "link.empty",
            "empty-heading", "heading.empty",
            "heading-order", "heading.order",
            "page-has-heading-one", "title.missing",
            "summary-name", "question.empty");

    private static final TypeReference<List<Found>> ALL = new TypeReference<>() {};
    private static final int MOST = 200;
    private static final int LONGEST = 200;

    /** A fault where it stands; {@code block} is the id of the nearest section of the page. */
    record Found(
            String rule, @Nullable String block, @Nullable String detail) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PreviewRules(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The names by which axe knows what it is asked to look for. */
    static Set<String> names() {
        return SENTENCES.keySet();
    }

    @Override
    public Stream<Finding> of(CheckedPage page) {
        Map<String, Block> blocks =
                page.blocks().stream().collect(Collectors.toMap(Block::id, block -> block, (first, second) -> first));
        return found(page.row().revisionId()).stream()
                .flatMap(List::stream)
                .filter(found -> !(blocks.get(found.block()) instanceof Block.Panel)) // not the writer's to mend
                .map(found -> Finding.warning(key(found.rule()), SENTENCES.getOrDefault(found.rule(), ""))
                        .in(blocks.containsKey(found.block()) ? found.block() : null)
                        .about(found.detail()));
    }

    private static String key(String rule) {
        return SAME.getOrDefault(rule, "preview." + rule);
    }

    boolean hasLookedAt(long revision) {
        return found(revision).isPresent();
    }

    private Optional<List<Found>> found(long revision) {
        return jdbc.sql("select found::text from check_result where revision_id = :revision")
                .param("revision", revision)
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, ALL));
    }

    /** Stores what a browser says it found; refuses anything that axe was not asked for. */
    void store(long revision, String sent) {
        List<Found> found = read(sent).stream().map(PreviewRules::storable).toList();
        jdbc.sql("""
                        insert into check_result (revision_id, found, checked_at) values (:revision, :found::jsonb, :now)
                        on conflict (revision_id) do update set found = excluded.found, checked_at = excluded.checked_at
                        """)
                .param("revision", revision)
                .param("found", json.writeValueAsString(found))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private List<Found> read(String sent) {
        try {
            List<Found> found = json.readValue(sent, ALL);
            boolean asked = found != null
                    && found.size() <= MOST
                    && found.stream().allMatch(f -> f != null && SENTENCES.containsKey(String.valueOf(f.rule())));
            if (asked) {
                return found;
            }
        } catch (JacksonException e) {
            // said below, as for anything else that axe does not write
        }
        throw new MalformedException("Resultatet från förhandsgranskningen kunde inte läsas. Ladda om sidan.");
    }

    private static Found storable(Found found) {
        return new Found(found.rule(), shortened(found.block()), shortened(found.detail()));
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
