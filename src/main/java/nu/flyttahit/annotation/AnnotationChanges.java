package nu.flyttahit.annotation;

import java.time.Clock;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.annotation.Annotations.Note;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes, changes and removes notes. */
@Component
class AnnotationChanges {

    private final AnnotationRepository notes;
    private final Annotations list;
    private final Municipalities municipalities;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    AnnotationChanges(
            AnnotationRepository notes,
            Annotations list,
            Municipalities municipalities,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.notes = notes;
        this.list = list;
        this.municipalities = municipalities;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same note sent twice is one. */
    @Transactional
    public void create(AnnotationForm form, SignedIn who) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('annotation'))").query().singleValue();
        if (list.all().stream().noneMatch(form::says)) {
            int id = notes.saveAndFlush(new Annotation(form, scope(form), who.id(), clock.instant()))
                    .id();
            audit.record(who, "skrev en anteckning till statistiken", subject(id), null, form.text());
        }
    }

    @Transactional
    public void update(int id, AnnotationForm form, SignedIn who) {
        Annotation note = notes.findById(id).orElseThrow(() -> new NotFoundException("Annotation " + id));
        if (note.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(Annotation.class, id);
        }
        String before = list.find(id).map(Note::text).orElse(null);
        note.say(form, scope(form), who.id(), clock.instant());
        notes.saveAndFlush(note);
        audit.record(who, "ändrade en anteckning till statistiken", subject(id), before, form.text());
    }

    /** What it said, so that it can be written again; empty if it was gone. */
    @Transactional
    public Optional<AnnotationForm> remove(int id, int version, SignedIn who) {
        Optional<Note> found = list.find(id);
        found.ifPresent(note -> {
            if (note.version() != version) {
                throw new ObjectOptimisticLockingFailureException(Annotation.class, id);
            }
            notes.deleteById(id);
            audit.record(who, "tog bort en anteckning till statistiken", subject(id), note.text(), null);
        });
        return found.map(AnnotationForm::of);
    }

    private int scope(AnnotationForm form) {
        return form.municipality().isEmpty()
                ? 0
                : -municipalities
                        .bySlug(form.municipality())
                        .map(Municipality::position)
                        .orElseThrow();
    }

    private static String subject(int id) {
        return "anteckning " + id;
    }
}
