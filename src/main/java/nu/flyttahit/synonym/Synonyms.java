package nu.flyttahit.synonym;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what else a word is called. Inflected forms are the same word: dagiset is dagis. */
@Component
public class Synonyms {

    private final JdbcClient jdbc;

    Synonyms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The other words of every group that the word is in.
     *
     * @param configuration PostgreSQL's name of the language, such as swedish
     */
    public List<String> of(String locale, String configuration, String word) {
        return jdbc.sql("""
                        with asked as (select to_tsvector(cast(:configuration as regconfig), :word) as form)
                        select distinct other
                        from synonym_group g, asked, unnest(string_to_array(g.words, ', ')) as other
                        where g.locale = :locale and other <> :word and exists (
                            select from unnest(string_to_array(g.words, ', ')) as own
                            where own = :word
                               or (form <> '' and to_tsvector(cast(:configuration as regconfig), own) = form))
                        """)
                .param("locale", locale)
                .param("configuration", configuration)
                .param("word", word)
                .query(String.class)
                .list();
    }

    /** Those that are several words, which a question may hold as one. */
    public List<String> phrases(String locale) {
        return jdbc.sql("""
                        select distinct word from synonym_group, unnest(string_to_array(words, ', ')) as word
                        where locale = :locale and strpos(word, ' ') > 0
                        """).param("locale", locale).query(String.class).list();
    }
}
