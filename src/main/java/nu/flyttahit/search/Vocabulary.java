package nu.flyttahit.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nu.flyttahit.synonym.Synonyms;
import nu.flyttahit.synonym.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which words the pages have, and which of them somebody may have meant. */
@Component
class Vocabulary {

    private static final int LONG_ENOUGH_INSIDE = 4;
    private static final int LONG_ENOUGH_IN_FRONT = 3;
    private static final int MOST = 40;

    /** Shorter words are near too many, longer ones are nobody's. */
    private static final Pattern MISSPELLED = Pattern.compile("[\\p{L}\\p{M}]{4,40}");

    private static final int LONGEST_PHRASE = 4;

    private final JdbcClient jdbc;
    private final Synonyms synonyms;

    Vocabulary(JdbcClient jdbc, Synonyms synonyms) {
        this.jdbc = jdbc;
        this.synonyms = synonyms;
    }

    /** The question word by word, each with what else it may stand for. */
    List<Term> terms(Scope scope, Question question) {
        return phrased(scope, question.words()).stream()
                .map(word -> term(scope, word))
                .toList();
    }

    /** Words that the synonyms have as one are one. */
    private List<String> phrased(Scope scope, List<String> words) {
        List<String> phrases = words.size() < 2 ? List.of() : synonyms.phrases(scope.locale());
        var terms = new ArrayList<String>();
        int at = 0;
        while (at < words.size()) {
            int end = Math.min(words.size(), at + LONGEST_PHRASE);
            while (end > at + 1 && !phrases.contains(String.join(" ", words.subList(at, end)))) {
                end--;
            }
            terms.add(String.join(" ", words.subList(at, end)));
            at = end;
        }
        return terms;
    }

    private Term term(Scope scope, String word) {
        String bare = Term.bare(scope, word);
        var others = new LinkedHashSet<>(synonyms.of(scope.locale(), scope.configuration(), word));
        others.addAll(synonyms.of(scope.locale(), scope.configuration(), bare));
        others.addAll(holding(scope, word));
        if (!others.isEmpty() || isSaid(scope, word) || isSaid(scope, bare)) {
            return new Term(word, bare, List.copyOf(others), null);
        }
        Optional<String> meant = nearest(scope, word);
        return new Term(word, bare, meant.stream().toList(), meant.orElse(null));
    }

    /** Words that begin with it or, if it is long enough to say something, hold it anywhere. */
    private List<String> holding(Scope scope, String word) {
        if (word.length() < LONG_ENOUGH_IN_FRONT || word.contains(" ")) {
            return List.of();
        }
        String folded = Words.fold(word);
        // å in the question is å: tåg is not in företag, but monsteras may be Mönsterås
        String column = folded.equals(word) ? "folded" : "word";
        return jdbc.sql("""
                        select word from search_word
                        where role = :role and locale = :locale and %s like :pattern and word <> :word
                        group by word order by length(word), word limit :most
                        """.formatted(column))
                .param("role", scope.role().name())
                .param("locale", scope.locale())
                .param("pattern", (word.length() < LONG_ENOUGH_INSIDE ? "" : "%") + word + "%")
                .param("word", word)
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    /** Whether a page has it in any form. What every text has, such as "och", counts as said. */
    private boolean isSaid(Scope scope, String word) {
        return jdbc.sql("""
                        select numnode(q) = 0 or exists (
                            select from search_entry where vector @@ q and role = :role and locale = :locale)
                        from phraseto_tsquery(cast(:configuration as regconfig), :word) q
                        """)
                .param("role", scope.role().name())
                .param("locale", scope.locale())
                .param("configuration", scope.configuration())
                .param("word", word)
                .query(Boolean.class)
                .single();
    }

    /** By the groups of three letters that both have; of two that are as near the one that more pages say. */
    private Optional<String> nearest(Scope scope, String word) {
        if (!MISSPELLED.matcher(word).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select word from search_word
                        where role = :role and locale = :locale and folded % :folded
                        group by word, folded order by similarity(folded, :folded) desc, count(*) desc, word limit 1
                        """)
                .param("role", scope.role().name())
                .param("locale", scope.locale())
                .param("folded", Words.fold(word))
                .query(String.class)
                .optional();
    }
}
