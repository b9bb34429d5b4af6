package nu.flyttahit.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds pages, the best first. */
@Component
class Finder {

    /**
     * A page that was found.
     *
     * @param covered how many words of the question it has
     */
    record Found(int variantId, int covered, double rank) {}

    /** What pages are found by, as PostgreSQL reads it: each word with its other words. */
    static final String TERMS = """
            with asked as (
                select row_number() over () as n, phraseto_tsquery(c, word) || phraseto_tsquery(c, bare) as exact,
                       coalesce((select string_agg(q::text, ' | ')::tsquery
                                 from json_array_elements_text(others) o, phraseto_tsquery(c, o) q
                                 where numnode(q) > 0), ''::tsquery) as others
                from json_to_recordset(cast(:terms as json)) as t(word text, bare text, others json),
                     cast(:configuration as regconfig) c
            ), term as (
                select n, exact, others, exact || others as either from asked where numnode(exact || others) > 0
            )
            """;

    /** No page that visitors may not see, whatever the index holds. */
    static final String SEEN = """
            join page_variant v on v.id = e.variant_id
            join page p on p.id = v.page_id and p.deleted_at is null
                and (e.role = 'DRAFT' or (v.live_revision_id is not null and v.withdrawn_reason is null))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Finder(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Pages that have as many of the words as any page has, and those that one of the words is the name of. A rare word weighs more than a common one, a title more
     * than a heading, a heading more than the text, the word itself more than its other words. The start page says a
     * little of everything and comes after those that say it whole.
     */
    List<Found> find(Scope scope, Question question, List<Term> terms) {
        return jdbc.sql(TERMS + """
                        , hit as (
                            select e.variant_id, term.n,
                                   ts_rank('{0.08, 0.2, 0.4, 1}', e.vector, term.exact)
                                   + 0.4 * ts_rank('{0.08, 0.2, 0.4, 1}', e.vector, term.others)
                                   + named::int as rank, named
                            from term join search_entry e on e.vector @@ term.either and e.role = :role and e.locale = :locale,
                                 lateral (select ts_filter(e.vector, '{a}') @@ term.exact as named) title
                        ), rare as (
                            select n, ln(1 + (select count(*) from search_entry where role = :role and locale = :locale)
                                         / count(*)::float) as weight from hit group by n
                        ), page_found as (
                            select hit.variant_id, count(*) as covered, bool_or(named) as named, sum(hit.rank * rare.weight) as rank
                            from hit join rare using (n) group by hit.variant_id
                        )
                        select f.variant_id, f.covered,
                               f.rank * case when p.type = 'county' then 0.5 else 1 end + case when e.title = :folded then 3 else similarity(e.title, :folded) end as rank
                        from page_found f join search_entry e on e.variant_id = f.variant_id and e.role = :role
                        """ + SEEN + """
                        where f.covered = (select max(covered) from page_found) or f.named
                        order by rank desc, v.path
                        """)
                .param("terms", json.writeValueAsString(terms))
                .param("configuration", scope.configuration())
                .param("role", scope.role().name())
                .param("locale", scope.locale())
                .param("folded", question.folded())
                .query(Found.class)
                .list();
    }

    /** How many of the words say something: what every text has, such as "och", is not sought. */
    int words(Scope scope, List<Term> terms) {
        return jdbc.sql(TERMS + "select count(*) from term")
                .param("terms", json.writeValueAsString(terms))
                .param("configuration", scope.configuration())
                .query(Integer.class)
                .single();
    }
}
