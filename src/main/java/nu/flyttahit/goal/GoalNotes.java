package nu.flyttahit.goal;

import static java.util.stream.Collectors.groupingBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what people have noted about goals; templates call it as {@code @goalNotes}. */
@Component("goalNotes")
public class GoalNotes {

    private static final String NOTE = """
            select n.id, n.version, n.goal_id, n.period, n.municipality, m.name as municipality_name, n.text, n.shown,
                p.name as writer, n.written_at
            from goal_note n
            left join municipality m on m.slug = n.municipality
            join account p on p.id = n.written_by
            """;

    private static final String IN_ORDER =
            "order by n.goal_id, n.period desc nulls last, m.position nulls first, n.written_at, n.id";

    private final JdbcClient jdbc;

    GoalNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A note about a goal.
     *
     * @param period null where it is about no year in particular
     * @param municipality slug; null for the whole county
     * @param shown whether everybody sees it, and not only members
     * @param writer who wrote it last: for members, never for the public page
     */
    public record Note(
            int id,
            int version,
            String goalId,
            @Nullable String period,
            @Nullable String municipality,
            @Nullable String municipalityName,
            String text,
            boolean shown,
            String writer,
            OffsetDateTime writtenAt) {

        /** Whether the person may change it: the project leader all, editors those of their own municipality. */
        public boolean isWrittenBy(SignedIn who) {
            return who.answersFor(municipality);
        }

        /** What it is about, beside the goal: Kalmar, 2023; empty where it is the goal as such. */
        public String about() {
            String place = municipalityName == null ? "" : municipalityName;
            String year = period == null ? "" : period;
            return place.isEmpty() || year.isEmpty() ? place + year : place + ", " + year;
        }
    }

    /** What members read, by goal: the latest year first. */
    public Map<String, List<Note>> byGoal() {
        return jdbc.sql(NOTE + IN_ORDER).query(Note.class).list().stream().collect(groupingBy(Note::goalId));
    }

    /** What everybody reads, by goal. */
    public Map<String, List<Note>> shown() {
        return jdbc.sql(NOTE + "where n.shown " + IN_ORDER).query(Note.class).list().stream()
                .collect(groupingBy(Note::goalId));
    }

    public List<Note> of(String goalId) {
        return jdbc.sql(NOTE + "where n.goal_id = ? " + IN_ORDER)
                .param(goalId)
                .query(Note.class)
                .list();
    }

    public Optional<Note> find(int id) {
        return jdbc.sql(NOTE + "where n.id = ?").param(id).query(Note.class).optional();
    }
}
