package nu.flyttahit.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A campaign as it is changed. Its mark stays: addresses that bear it are out in the world. */
@Entity
@SuppressWarnings("NullAway.Init")
class Campaign {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Version
    private int version;

    private String name;
    private String mark;
    private LocalDate fromDay;
    private LocalDate toDay;
    private @Nullable String municipality;
    private @Nullable Integer goal;
    private String note;

    protected Campaign() {}

    Campaign(CampaignForm form) {
        mark = form.mark();
        describe(form);
    }

    void describe(CampaignForm form) {
        name = form.name();
        fromDay = form.fromDay().orElseThrow();
        toDay = form.toDay().orElseThrow();
        municipality = form.municipality().isEmpty() ? null : form.municipality();
        goal = form.goal().isEmpty() ? null : Integer.valueOf(form.goal());
        note = form.note();
    }

    /** This is its last day. Visits that still come are counted all the same. */
    void endOn(LocalDate day) {
        if (toDay.isAfter(day)) {
            toDay = day;
        }
        if (fromDay.isAfter(toDay)) {
            fromDay = toDay;
        }
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
