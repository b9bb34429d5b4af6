package nu.flyttahit.search;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Shows of each page found what it is called, where it lies and the place in it that answers best. */
@Component
class Excerpts {

    /**
     * A page as it is listed; what PostgreSQL marked lies between two characters that no text holds.
     *
     * @param owner name of the organisation, such as Kalmar kommun
     * @param municipality name of the municipality that it is about, if it is about one
     * @param code SCB code of that municipality
     * @param part anchor of the block that answers best
     */
    public record Hit(
            int variantId,
            String path,
            String locale,
            String type,
            String owner,
            @Nullable String municipality,
            @Nullable String code,
            String title,
            String summary,
            @Nullable String part,
            @Nullable String heading,
            @Nullable String excerpt) {

        /** HTML in which nothing but {@code mark} is markup. */
        public String titleHtml() {
            return marked(title);
        }

        public String textHtml() {
            return marked(excerpt == null || summary.indexOf(START) >= 0 ? summary : sentences(excerpt));
        }

        /** The heading to go to directly; empty where the page itself is the answer. */
        public String place() {
            return heading == null || part == null ? "" : heading;
        }

        /** Whole sentences as far as there is room, the first being the one that holds most of what was asked for. */
        private static String sentences(String text) {
            String[] all = BETWEEN.split(text);
            int at = IntStream.range(0, all.length)
                    .boxed()
                    .max(Comparator.comparingLong(
                            i -> all[i].chars().filter(sign -> sign == START).count()))
                    .orElse(0);
            StringBuilder shown = new StringBuilder(all[at]);
            while (++at < all.length && shown.length() + all[at].length() < ROOM) {
                shown.append(' ').append(all[at]);
            }
            return shortened(shown.toString());
        }

        /** A sentence too long for the room begins shortly before what was asked for; a word is never cut. */
        private static String shortened(String text) {
            if (text.length() <= ROOM) {
                return text;
            }
            int mark = text.indexOf(START);
            int from = mark < ROOM / 2 ? 0 : text.lastIndexOf(' ', mark - ROOM / 4) + 1;
            int space = text.lastIndexOf(' ', from + ROOM);
            int to = text.length() - from <= ROOM || space <= mark ? text.length() : space;
            return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "");
        }

        private static String marked(String text) {
            return HtmlUtils.htmlEscape(text, "UTF-8")
                    .replace(String.valueOf(START), "<mark>")
                    .replace(String.valueOf(STOP), "</mark>");
        }
    }

    private static final char START = '\ue000';
    private static final char STOP = '\ue001';

    private static final String WHOLE = "HighlightAll=true, StartSel=" + START + ", StopSel=" + STOP;
    private static final int ROOM = 240; // signs
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?])\\s+(?=" + START + "?\\p{Lu})");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Excerpts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order given. Only of pages that {@link Finder} found: it knows who may see them. */
    List<Hit> of(Scope scope, List<Term> terms, List<Integer> variants) {
        if (variants.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(Finder.TERMS + """
                        , sought as (select string_agg(either::text, ' | ')::tsquery as q from term)
                        select v.id as variant_id, v.path, v.locale, p.type, o.name as owner, m.name as municipality, m.code,
                               ts_headline(c, translate(r.title, :marks, ''), q, :whole) as title,
                               ts_headline(c, translate(r.summary, :marks, ''), q, :whole) as summary,
                               part.id as part, nullif(part.heading, '') as heading, ts_headline(c, part.text, q, :whole) as excerpt
                        from cast(:configuration as regconfig) c cross join sought cross join search_entry e
                        """ + Finder.SEEN + """
                        join organisation o on o.id = p.owner_id
                        left join municipality m on m.slug = o.slug
                        join page_revision r on r.id = e.revision_id
                        left join lateral (
                            select x.id, x.heading, x.text
                            from jsonb_to_recordset(e.parts) as x(id text, heading text, text text),
                                 lateral (select setweight(to_tsvector(c, x.heading), 'A') || to_tsvector(c, x.text) as words) w
                            where w.words @@ q
                            order by (select count(*) from term where w.words @@ either and not ts_filter(e.vector, '{a}') @@ exact) desc,
                                     ts_rank(w.words, q) desc limit 1
                        ) part on true
                        where e.role = :role and e.variant_id in (:variants)
                        """)
                .param("terms", json.writeValueAsString(terms))
                .param("configuration", scope.configuration())
                .param("role", scope.role().name())
                .param("variants", variants)
                .param("marks", "" + START + STOP)
                .param("whole", WHOLE)
                .query(Hit.class)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(hit -> variants.indexOf(hit.variantId())))
                .toList();
    }
}
