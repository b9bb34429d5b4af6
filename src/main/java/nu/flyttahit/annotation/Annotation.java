package nu.flyttahit.annotation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A note about a span of days. */
@Entity
@SuppressWarnings("NullAway.Init")
class Annotation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Version
    private int version;

    private LocalDate fromDay;
    private LocalDate toDay;
    private int scope;
    private String text;
    private @Nullable Long writtenBy;
    private @Nullable Instant writtenAt;

    protected Annotation() {}

    Annotation(AnnotationForm form, int scope, long writer, Instant now) {
        say(form, scope, writer, now);
    }

    final void say(AnnotationForm form, int about, long writer, Instant now) {
        fromDay = form.fromDay().orElseThrow();
        toDay = form.toDay().orElseThrow();
        scope = about;
        text = form.text();
        writtenBy = writer;
        writtenAt = now;
    }

    int id() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return id;
    }

    int version() {
        return version;
    }
}
