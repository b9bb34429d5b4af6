package nu.flyttahit.edition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.yearbook.Facts;
import nu.flyttahit.yearbook.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads editions and what the next is made from. A trigger of the database refuses to change or remove an edition. */
@Repository
class Editions {

    private static final String ISSUE = """
            select i.year, i.number, i.day, i.issued_at, a.name as by, i.comment, i.title, i.body
            from edition i join account a on a.id = i.account_id
            """;

    /**
     * What somebody asked to have issued.
     *
     * @param atWork whether a run goes on with it
     */
    record Ordered(int year, int number, String comment, int textVersion, long accountId, long runId, boolean atWork) {}

    /** A new edition with all that belongs to it. */
    record Made(
            int year,
            int number,
            LocalDate day,
            OffsetDateTime issuedAt,
            long accountId,
            String comment,
            String title,
            String body,
            byte[] pdf) {}

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every edition of every year: latest year first, and of each its latest edition first. */
    List<Edition> all() {
        return jdbc.sql(ISSUE + "order by i.year desc, i.number desc")
                .query(Edition.class)
                .list();
    }

    /** The editions of a year, latest first. */
    List<Edition> of(int year) {
        return jdbc.sql(ISSUE + "where i.year = ? order by i.number desc")
                .param(year)
                .query(Edition.class)
                .list();
    }

    byte[] pdf(Edition edition) {
        return jdbc.sql("select pdf from edition where year = ? and number = ?")
                .params(edition.year(), edition.number())
                .query((row, at) -> row.getBytes(1))
                .single();
    }

    List<Facts.Fact> facts(Edition edition) {
        return jdbc.sql("select name, value from edition_fact where year = ? and number = ? order by place")
                .params(edition.year(), edition.number())
                .query(Facts.Fact.class)
                .list();
    }

    /** False where the edition is there already. */
    @Transactional
    boolean add(Made edition, List<Facts.Fact> facts) {
        boolean added = jdbc.sql("""
                                insert into edition (year, number, day, issued_at, account_id, comment, title, body, pdf)
                                values (:year, :number, :day, :issuedAt, :accountId, :comment, :title, :body, :pdf)
                                on conflict do nothing
                                """).paramSource(edition).update() == 1;
        for (int place = 0; added && place < facts.size(); place++) {
            jdbc.sql("insert into edition_fact (year, number, place, name, value) values (?, ?, ?, ?, ?)")
                    .params(
                            edition.year(),
                            edition.number(),
                            place,
                            facts.get(place).name(),
                            facts.get(place).value())
                    .update();
        }
        return added;
    }

    Optional<Ordered> ordered(int year, int number) {
        return jdbc.sql("""
                        select o.year, o.number, o.comment, o.text_version, o.account_id, o.run_id,
                               coalesce(t.state in ('WAITING', 'RUNNING'), false) as at_work
                        from edition_order o left join task_run t on t.id = o.run_id where o.year = ? and o.number = ?
                        """).params(year, number).query(Ordered.class).optional();
    }

    void order(Ordered order, OffsetDateTime at) {
        jdbc.sql("""
                        insert into edition_order (year, number, comment, text_version, account_id, run_id, ordered_at)
                        values (:year, :number, :comment, :version, :account, :run, :at)
                        on conflict (year, number) do update set comment = :comment, text_version = :version,
                            account_id = :account, run_id = :run, ordered_at = :at
                        """)
                .param("year", order.year())
                .param("number", order.number())
                .param("comment", order.comment())
                .param("version", order.textVersion())
                .param("account", order.accountId())
                .param("run", order.runId())
                .param("at", at)
                .update();
    }

    Texts texts(int year) {
        return jdbc.sql("select foreword, summary, done, money, version from edition_text where year = ?")
                .param(year)
                .query(Texts.class)
                .optional()
                .orElse(Texts.NONE);
    }

    /** False where somebody else has saved since the version that the texts were read as. */
    boolean save(int year, Texts texts, long account, OffsetDateTime at) {
        String sql = texts.version() < 0 ? """
                insert into edition_text (year, foreword, summary, done, money, version, written_by, written_at)
                values (:year, :foreword, :summary, :done, :money, 0, :account, :at) on conflict do nothing
                """ : """
                update edition_text set foreword = :foreword, summary = :summary, done = :done, money = :money,
                    version = version + 1, written_by = :account, written_at = :at
                where year = :year and version = :version
                """;
        return jdbc.sql(sql)
                        .param("year", year)
                        .param("foreword", texts.foreword())
                        .param("summary", texts.summary())
                        .param("done", texts.done())
                        .param("money", texts.money())
                        .param("version", texts.version())
                        .param("account", account)
                        .param("at", at)
                        .update()
                == 1;
    }
}
