package nu.flyttahit.annotation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notes as they are read. */
@Component
public class Annotations {

    private static final String NOTE = """
            select a.id, a.version, a.from_day, a.to_day, a.scope, m.slug as municipality, m.name as municipality_name,
                   a.text, p.name as writer, a.written_at
            from annotation a
            left join municipality m on m.position = -a.scope
            left join account p on p.id = a.written_by
            """;

    private final JdbcClient jdbc;

    Annotations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A note.
     *
     * @param scope the site (0), a municipality (-1 … -12) or a page (> 0)
     * @param writer who wrote it last; null where the site did
     */
    public record Note(
            int id,
            int version,
            LocalDate fromDay,
            LocalDate toDay,
            int scope,
            @Nullable String municipality,
            @Nullable String municipalityName,
            String text,
            @Nullable String writer,
            @Nullable OffsetDateTime writtenAt) {

        /** Whether the person may change it: the project leader all, editors those of their own municipality. */
        public boolean isWrittenBy(SignedIn who) {
            return who.answersFor(municipality);
        }

        public boolean isOfOneDay() {
            return fromDay.equals(toDay);
        }

        /** Whose figures it is about. */
        public String about() {
            return municipalityName != null ? municipalityName : scope == 0 ? "Hela webbplatsen" : "En sida";
        }
    }

    /** All of them, the newest days first. */
    List<Note> all() {
        return jdbc.sql(NOTE + "order by a.from_day desc, a.id desc")
                .query(Note.class)
                .list();
    }

    /** Those that touch a span, in the order of their days. */
    public List<Note> between(LocalDate from, LocalDate until) {
        return jdbc.sql(NOTE + "where a.from_day <= :until and a.to_day >= :from order by a.from_day, a.id")
                .param("from", from)
                .param("until", until)
                .query(Note.class)
                .list();
    }

    Optional<Note> find(int id) {
        return jdbc.sql(NOTE + "where a.id = ?").param(id).query(Note.class).optional();
    }
}
