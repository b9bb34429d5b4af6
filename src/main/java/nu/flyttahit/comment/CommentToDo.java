package nu.flyttahit.comment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.site.Sweden;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Drafts that somebody asks this person to read, and comments on the person's own pages. */
@Component
@Order(35)
class CommentToDo implements ToDo {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'sedan' d MMM", Locale.forLanguageTag("sv-SE"));

    private final Comments comments;
    private final Readings readings;
    private final ContentPolicy policy;

    CommentToDo(Comments comments, Readings readings, ContentPolicy policy) {
        this.comments = comments;
        this.readings = readings;
        this.policy = policy;
    }

    @Override
    public List<Item> of(SignedIn person) {
        return Stream.concat(
                        readings.waitingFor(person.id()).stream().map(CommentToDo::asked),
                        comments.waiting(person.id()).stream()
                                .filter(page -> policy.allows(person, Action.EDIT, page.owner()))
                                .map(CommentToDo::said))
                .toList();
    }

    private static Item asked(Readings.Row row) {
        return new Item(
                Urgency.THIS_WEEK,
                "eye",
                row.asker() + " ber dig läsa " + named(row.title()),
                row.message().isEmpty() ? row.path() : "”" + row.message() + "”",
                DAY.format(row.askedAt().atZone(Sweden.ZONE)),
                "/admin/sidor/" + row.variantId() + "/forhandsgranskning",
                "Läs");
    }

    private static Item said(Comments.Waiting page) {
        return new Item(
                Urgency.WHEN_TIME,
                "message-circle",
                (page.open() == 1 ? "En kommentar på " : page.open() + " kommentarer på ") + named(page.title()),
                page.path(),
                DAY.format(page.since().atZone(Sweden.ZONE)),
                "/admin/sidor/" + page.variantId() + "/kommentarer",
                "Läs och svara");
    }

    private static String named(String title) {
        return title.isBlank() ? "en sida utan rubrik" : title;
    }
}
