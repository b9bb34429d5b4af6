package nu.flyttahit.search;

import java.util.List;
import java.util.Locale;
import nu.flyttahit.search.Finder.Found;
import nu.flyttahit.site.Links.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what visitors ask. Nothing of a question is kept. */
@Component
class SiteSearch {

    private static final int MOST_NEAR = 4;

    private final Vocabulary vocabulary;
    private final Finder finder;
    private final Excerpts excerpts;
    private final JdbcClient jdbc;

    SiteSearch(Vocabulary vocabulary, Finder finder, Excerpts excerpts, JdbcClient jdbc) {
        this.vocabulary = vocabulary;
        this.finder = finder;
        this.excerpts = excerpts;
        this.jdbc = jdbc;
    }

    /** @param page from 1; beyond the last is the last */
    SearchAnswer answer(Question question, Locale language, int page) {
        Scope scope = Scope.live(language);
        List<Term> terms = vocabulary.terms(scope, question);
        List<Found> found = finder.find(scope, question, terms);
        if (found.isEmpty()) {
            return new SearchAnswer(question, 0, true, List.of(), List.of(), near(scope, question), 1);
        }
        int last = (found.size() - 1) / SearchAnswer.PAGE + 1;
        int shown = Math.min(page, last);
        List<Integer> variants = found.stream()
                .skip((long) (shown - 1) * SearchAnswer.PAGE)
                .limit(SearchAnswer.PAGE)
                .map(Found::variantId)
                .toList();
        return new SearchAnswer(
                question,
                found.size(),
                found.get(0).covered() >= finder.words(scope, terms),
                terms.stream().filter(term -> term.instead() != null).toList(),
                excerpts.of(scope, terms, variants),
                List.of(),
                shown);
    }

    /** Pages whose title or heading looks most like the question. */
    private List<Link> near(Scope scope, Question question) {
        return jdbc.sql("""
                        select v.path, r.title as text from search_entry e
                        """ + Finder.SEEN + """
                        join page_revision r on r.id = e.revision_id
                        where e.role = :role and e.locale = :locale and :folded <> '' and word_similarity(:folded, e.names) > 0.4
                        order by word_similarity(:folded, e.names) desc, similarity(e.title, :folded) desc, v.path limit :most
                        """)
                .param("role", scope.role().name())
                .param("locale", scope.locale())
                .param("folded", question.folded())
                .param("most", MOST_NEAR)
                .query(Link.class)
                .list();
    }
}
