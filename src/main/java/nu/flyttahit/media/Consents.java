package nu.flyttahit.media;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.mail.Outbox;
import nu.flyttahit.media.Library.Row;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reminds the owners of pictures whose people have agreed only until a day, by mail and on the start page. */
@Component
class Consents implements Work, ToDo {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);

    private final Library library;
    private final Organisations organisations;
    private final Outbox outbox;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final SiteProperties site;
    private final Clock clock;

    Consents(
            Library library,
            Organisations organisations,
            Outbox outbox,
            AuditLog log,
            JdbcClient jdbc,
            TransactionOperations transaction,
            SiteProperties site,
            Clock clock) {
        this.library = library;
        this.organisations = organisations;
        this.outbox = outbox;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.site = site;
        this.clock = clock;
    }

    /** A picture as the mail names it. */
    public record Told(String name, String day, boolean over, String link) {}

    @Override
    public String name() {
        return "media-consent";
    }

    @Override
    public String label() {
        return "Påminner om samtycken som går ut";
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(Schedules.daily(Sweden.ZONE, LocalTime.of(6, 20)));
    }

    /** One mail to each editor of an owner, with all that is new; each consent is told of twice at most. */
    @Override
    public void run(String argument, Progress progress) {
        Map<String, List<Row>> byOwner =
                library.consentsRunningOut().stream().collect(Collectors.groupingBy(Row::owner));
        byOwner.forEach((owner, rows) -> {
            Integer told = transaction.execute(status -> tell(owner, rows));
            if (told != null && told > 0) {
                progress.say("%s: %d bilder".formatted(rows.get(0).ownerName(), told));
            }
        });
    }

    private int tell(String owner, List<Row> rows) {
        List<Row> untold = rows.stream().filter(this::isFirstTime).toList();
        if (!untold.isEmpty()) {
            var model = Map.<String, Object>of(
                    "pictures", untold.stream().map(this::told).toList());
            organisations.answering(owner).forEach(mail -> outbox.send(mail, "media/mail-consent", SWEDISH, model));
        }
        return untold.size();
    }

    private boolean isFirstTime(Row row) {
        boolean first = jdbc.sql("""
                        insert into media_consent_notice (asset_id, expires_on, kind, sent_at)
                        values (:asset, :day, :kind, :now) on conflict do nothing
                        """)
                        .param("asset", row.id())
                        .param("day", row.consentExpiresOn())
                        .param("kind", row.consentOver() ? "OVER" : "SOON")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (first && row.consentOver()) {
            log.recordOfSite(null, "slutade visa när samtycket gick ut", "media " + row.id(), null, null);
        }
        return first;
    }

    private Told told(Row row) {
        return new Told(row.name(), day(row), row.consentOver(), site.address("/admin/media/" + row.id()));
    }

    private static String day(Row row) {
        LocalDate last = row.consentExpiresOn();
        return last == null ? "" : last.format(DAY);
    }

    @Override
    public List<Item> of(SignedIn person) {
        return library.consentsRunningOut().stream()
                .filter(row -> person.editsFor(row.owner()))
                .map(row -> new Item(
                        row.consentOver() ? Urgency.URGENT : Urgency.WHEN_TIME,
                        "user",
                        row.consentOver() ? "Samtycket har gått ut" : "Samtycket går snart ut",
                        "Bilden ”%s”".formatted(row.name()),
                        day(row),
                        "/admin/media/" + row.id(),
                        "Öppna"))
                .toList();
    }
}
