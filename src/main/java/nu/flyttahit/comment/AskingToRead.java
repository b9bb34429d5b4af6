package nu.flyttahit.comment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.comment.Readings.Answer;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.mail.Outbox;
import nu.flyttahit.site.SiteProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks somebody to read a draft, and takes the answer; each of the two is told by one mail. */
@Component
class AskingToRead {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Readings readings;
    private final Outbox outbox;
    private final SiteProperties settings;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AskingToRead(
            Readings readings, Outbox outbox, SiteProperties settings, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.readings = readings;
        this.outbox = outbox;
        this.settings = settings;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False, and nobody is told again, where the person has been asked and has not answered yet. */
    @Transactional
    public boolean ask(EditedPages.Row page, long reader, String message, SignedIn asker) {
        OptionalLong id = jdbc
                .sql("""
                        insert into page_reading (variant_id, asked_by, reader_id, message, asked_at)
                        values (:variant, :asker, :reader, :message, :now)
                        on conflict (variant_id, reader_id) where answer is null do nothing returning id
                        """)
                .param("variant", page.variantId())
                .param("asker", asker.id())
                .param("reader", reader)
                .param("message", message)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
        if (id.isEmpty()) {
            return false;
        }
        audit.record(asker, "bad någon läsa", page.path(), null, "konto " + reader);
        Readings.Row asked = readings.find(page.variantId(), id.getAsLong()).orElseThrow();
        outbox.send(asked.readerEmail(), "comment/mail-asked", SWEDISH, model(asked, asked.asker(), message));
        return true;
    }

    /** The first answer stands. */
    @Transactional
    public boolean answer(Readings.Row asked, Answer answer, String words, SignedIn reader) {
        boolean first = jdbc.sql("""
                        update page_reading set answer = :answer, words = :words, answered_at = :now
                        where id = :id and answer is null
                        """)
                        .param("answer", answer.name())
                        .param("words", words)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", asked.id())
                        .update()
                == 1;
        if (first) {
            audit.record(reader, "svarade om läsningen", asked.path(), null, answer.word());
            String said = answer.word() + (words.isEmpty() ? "." : ": " + words);
            outbox.send(asked.askerEmail(), "comment/mail-answered", SWEDISH, model(asked, asked.reader(), said));
        }
        return first;
    }

    private Map<String, Object> model(Readings.Row asked, String who, String words) {
        return Map.of(
                "page",
                asked.title().isBlank() ? asked.path() : asked.title(),
                "who",
                who,
                "words",
                words,
                "preview",
                settings.address("/admin/sidor/" + asked.variantId() + "/forhandsgranskning"),
                "link",
                settings.address("/admin/sidor/" + asked.variantId() + "/kommentarer"));
    }
}
