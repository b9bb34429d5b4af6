package nu.flyttahit.publication;

import java.time.Instant;
import nu.flyttahit.content.EditedPages.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * When a page goes live and when it is taken down, each in Swedish local time and each optional.
 *
 * @param revision the text that goes live, as text
 */
record ScheduleForm(@Nullable String version, String revision, String publishAt, String unpublishAt) {

    ScheduleForm {
        revision = revision == null ? "" : revision;
        publishAt = publishAt == null ? "" : publishAt;
        unpublishAt = unpublishAt == null ? "" : unpublishAt;
    }

    static ScheduleForm of(Row page, Row text) {
        return new ScheduleForm(
                Integer.toString(page.version()),
                Long.toString(text.revisionId()),
                SwedishMoment.field(page.publishAt()),
                SwedishMoment.field(page.unpublishAt()));
    }

    /** The version that was opened; anything unreadable is none that ever was. */
    int openedAt() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** The two times, with a sentence at the field for what cannot be. */
    Scheduling.Plan plan(Row page, long text, Instant now, BindingResult errors) {
        Instant publish = time("publishAt", publishAt, now, errors);
        Instant unpublish = time("unpublishAt", unpublishAt, now, errors);
        if (publishAt.isBlank() && unpublishAt.isBlank()) {
            errors.rejectValue("publishAt", "empty", "Skriv minst en tid.");
        }
        if (publish != null && unpublish != null && !unpublish.isAfter(publish)) {
            errors.rejectValue("unpublishAt", "order", "Sidan kan inte tas bort innan den har publicerats.");
        }
        if (publishAt.isBlank() && unpublish != null && !page.live()) {
            errors.rejectValue("unpublishAt", "dead", "Sidan är inte publicerad. Skriv också när den ska publiceras.");
        }
        return new Scheduling.Plan(text, publish, unpublish);
    }

    private static @Nullable Instant time(String field, String typed, Instant now, BindingResult errors) {
        if (typed.isBlank()) {
            return null;
        }
        SwedishMoment moment = SwedishMoment.of(typed);
        if (moment.at() == null) {
            errors.rejectValue(field, "unreadable", String.valueOf(moment.remark()));
        } else if (!moment.at().isAfter(now)) {
            errors.rejectValue(field, "past", "Den tiden har redan varit. Välj en senare.");
        }
        return moment.at();
    }

    /** What to add for a time that comes twice. */
    String remarks() {
        return remark(publishAt) + remark(unpublishAt);
    }

    private static String remark(String typed) {
        String remark = typed.isBlank() ? null : SwedishMoment.of(typed).remark();
        return remark == null ? "" : " " + remark;
    }
}
