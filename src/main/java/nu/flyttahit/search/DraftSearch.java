package nu.flyttahit.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.content.EditedPages.State;
import nu.flyttahit.search.Excerpts.Hit;
import nu.flyttahit.search.Finder.Found;
import nu.flyttahit.search.Scope.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what editors ask: every page in its newest text. */
@Component
class DraftSearch {

    static final int PAGE = 20;

    /** What is looked for beside the words; empty means everything. */
    record Filter(String owner, @Nullable State state, String locale) {

        boolean lets(Line line) {
            return (owner.isEmpty() || owner.equals(line.owner()))
                    && (state == null || state == line.state())
                    && (locale.isEmpty() || locale.equals(line.locale()));
        }
    }

    /** A page in a language. */
    record Line(
            int variantId,
            String locale,
            String path,
            String owner,
            String ownerName,
            State state,
            String title,
            Instant savedAt) {}

    /** A page that was found, with what of it answers the question if there was one. */
    record Shown(Line line, @Nullable Hit hit) {}

    /** A page of what was found. */
    record Answer(int total, int page, List<Shown> shown) {

        public int pages() {
            return Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    private final SearchIndex index;
    private final Vocabulary vocabulary;
    private final Finder finder;
    private final Excerpts excerpts;
    private final JdbcClient jdbc;

    DraftSearch(SearchIndex index, Vocabulary vocabulary, Finder finder, Excerpts excerpts, JdbcClient jdbc) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.finder = finder;
        this.excerpts = excerpts;
        this.jdbc = jdbc;
    }

    /** The best first; without a question those that were saved last. */
    Answer answer(Question question, Filter filter, int page) {
        catchUp();
        Map<String, List<Term>> terms = new HashMap<>();
        List<Line> lines = lines().stream().filter(filter::lets).toList();
        if (!question.isEmpty()) {
            List.of("sv", "en").forEach(locale -> terms.put(locale, vocabulary.terms(Scope.drafts(locale), question)));
            lines = ranked(question, terms, lines);
        }
        int shown = Math.min(page, Math.max(1, (lines.size() + PAGE - 1) / PAGE));
        List<Line> some =
                lines.stream().skip((long) (shown - 1) * PAGE).limit(PAGE).toList();
        return new Answer(lines.size(), shown, withHits(terms, some));
    }

    /** Indexes the texts that were saved since somebody searched last: a revision never changes, so its number tells. */
    private void catchUp() {
        jdbc.sql("""
                        select v.id from page_variant v
                        join page p on p.id = v.page_id and p.deleted_at is null
                        join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
                        left join search_entry e on e.variant_id = v.id and e.role = 'DRAFT'
                        where e.revision_id is distinct from r.id order by v.id
                        """).query(Integer.class).list().forEach(variant -> index.write(variant, Role.DRAFT));
    }

    private List<Line> lines() {
        return jdbc.sql("""
                        select v.id as variant_id, v.locale, v.path, o.slug as owner, o.name as owner_name, r.title, r.created_at as saved_at,
                               case when v.withdrawn_reason is not null then 'WITHDRAWN'
                                    when v.publish_at is not null then 'SCHEDULED'
                                    when v.live_revision_id is null then 'DRAFT'
                                    when v.live_revision_id <> r.id then 'CHANGED' else 'LIVE' end as state
                        from page_variant v
                        join page p on p.id = v.page_id and p.deleted_at is null
                        join organisation o on o.id = p.owner_id
                        join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
                        order by r.created_at desc, v.locale desc, v.path
                        """).query(Line.class).list();
    }

    private List<Line> ranked(Question question, Map<String, List<Term>> terms, List<Line> lines) {
        var ranks = new HashMap<Integer, Double>();
        terms.forEach((locale, asked) -> finder.find(Scope.drafts(locale), question, asked)
                .forEach((Found found) -> ranks.put(found.variantId(), found.rank())));
        return lines.stream()
                .filter(line -> ranks.containsKey(line.variantId()))
                .sorted(Comparator.comparingDouble((Line line) -> -ranks.getOrDefault(line.variantId(), 0.0)))
                .toList();
    }

    private List<Shown> withHits(Map<String, List<Term>> terms, List<Line> lines) {
        List<Hit> hits = terms.entrySet().stream()
                .flatMap(asked -> excerpts
                        .of(
                                Scope.drafts(asked.getKey()),
                                asked.getValue(),
                                lines.stream()
                                        .filter(line -> line.locale().equals(asked.getKey()))
                                        .map(Line::variantId)
                                        .toList())
                        .stream())
                .toList();
        return lines.stream()
                .map(line -> new Shown(line, hitOf(hits.stream(), line).orElse(null)))
                .toList();
    }

    private static Optional<Hit> hitOf(Stream<Hit> hits, Line line) {
        return hits.filter(hit -> hit.variantId() == line.variantId()).findFirst();
    }
}
