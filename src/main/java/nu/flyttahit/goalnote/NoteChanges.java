package nu.flyttahit.goalnote;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.GoalNotes;
import nu.flyttahit.goal.GoalNotes.Note;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes, changes and removes notes about goals. */
@Component
class NoteChanges {

    private final JdbcClient jdbc;
    private final GoalNotes notes;
    private final AuditLog log;
    private final Clock clock;

    NoteChanges(JdbcClient jdbc, GoalNotes notes, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.log = log;
        this.clock = clock;
    }

    /** The same note sent twice is one. */
    @Transactional
    public void create(NoteForm form, SignedIn who) {
        jdbc.sql("select id from goal where id = ? for update")
                .param(form.goal())
                .query(String.class)
                .single();
        boolean there = notes.of(form.goal()).stream()
                .anyMatch(note -> NoteForm.of(note).equals(form.at(note.version())));
        if (!there) {
            bound("""
                    insert into goal_note (goal_id, period, municipality, text, shown, written_by, written_at)
                    values (:goal, :period, :municipality, :text, :shown, :who, :now)
                    """, form, who).update();
            log.record(who, "skrev en anteckning till ett mål", form.goal(), null, form.text());
        }
    }

    /** False where somebody else has changed it first; nothing is written then. */
    @Transactional
    public boolean update(Note note, NoteForm form, SignedIn who) {
        int changed = bound("""
                        update goal_note set goal_id = :goal, period = :period, municipality = :municipality, text = :text,
                            shown = :shown, written_by = :who, written_at = :now, version = version + 1
                        where id = :id and version = :version
                        """, form, who)
                .param("id", note.id())
                .param("version", form.base())
                .update();
        if (changed == 1) {
            log.record(who, "ändrade en anteckning till ett mål", form.goal(), note.text(), form.text());
        }
        return changed == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, NoteForm form, SignedIn who) {
        return jdbc.sql(sql)
                .param("goal", form.goal())
                .param("period", form.year().isEmpty() ? null : form.year(), Types.VARCHAR)
                .param("municipality", form.municipality().isEmpty() ? null : form.municipality(), Types.VARCHAR)
                .param("text", form.text())
                .param("shown", form.isShown())
                .param("who", who.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** What it said, so that it can be written again; empty where it was changed meanwhile. */
    @Transactional
    public Optional<NoteForm> remove(Note note, int version, SignedIn who) {
        int removed = jdbc.sql("delete from goal_note where id = ? and version = ?")
                .params(note.id(), version)
                .update();
        if (removed == 0) {
            return Optional.empty();
        }
        log.record(who, "tog bort en anteckning till ett mål", note.goalId(), note.text(), null);
        return Optional.of(NoteForm.of(note));
    }
}
