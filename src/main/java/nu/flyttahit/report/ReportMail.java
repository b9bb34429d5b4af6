package nu.flyttahit.report;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.account.Credentials;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.audience.Audience;
import nu.flyttahit.mail.Outbox;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the month's mail from the second day of the next one, when the last visits have been counted. Runs every day, so
 * that days on which the site stood still are made up for; a table remembers who has got it.
 */
@Component
class ReportMail implements Work {

    static final int FIRST_DAY = 2;

    /** Later than this the month is no news any more. */
    private static final int LAST_DAY = 10;

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final String TEMPLATE = "report/mail-month";

    private final Subscriptions subscriptions;
    private final MonthReports reports;
    private final Audience audience;
    private final Credentials credentials;
    private final Outbox outbox;
    private final SiteProperties site;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportMail(
            Subscriptions subscriptions,
            MonthReports reports,
            Audience audience,
            Credentials credentials,
            Outbox outbox,
            SiteProperties site,
            TransactionTemplate transaction,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.audience = audience;
        this.credentials = credentials;
        this.outbox = outbox;
        this.site = site;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "monthly-report";
    }

    @Override
    public String label() {
        return "Månadsbrev om besöken";
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(Schedules.daily(Sweden.ZONE, LocalTime.of(7, 10)));
    }

    @Override
    public void run(String argument, Progress progress) {
        subscriptions.forget();
        LocalDate today = Sweden.today(clock);
        if (today.getDayOfMonth() >= FIRST_DAY && today.getDayOfMonth() <= LAST_DAY) {
            int sent = send(YearMonth.from(today).minusMonths(1), progress);
            if (sent > 0) {
                progress.say("Månadsbrev: " + sent);
            }
        }
    }

    /** How many were sent. Each goes in a transaction of its own: a run that is cut off goes on with the next person. */
    int send(YearMonth month, Progress progress) {
        List<Long> waiting = subscriptions.waiting(month);
        progress.total(waiting.size());
        int sent = 0;
        for (long account : waiting) {
            if (Boolean.TRUE.equals(transaction.execute(status -> send(account, month)))) {
                sent++;
            }
            progress.step();
        }
        return sent;
    }

    /** False when the account is not open, or somebody else has sent it. */
    private boolean send(long account, YearMonth month) {
        Optional<SignedIn> person = credentials.stillOpen(account);
        if (person.isEmpty()) {
            return false;
        }
        Optional<String> token = subscriptions.note(account, month);
        token.ifPresent(stop -> outbox.send(person.get().email(), TEMPLATE, SWEDISH, model(person.get(), month, stop)));
        return token.isPresent();
    }

    /** The text as it would be sent to somebody, with a link that leads nowhere. */
    String preview(SignedIn person, YearMonth month) {
        return outbox.text(TEMPLATE, SWEDISH, model(person, month, "…"));
    }

    private Map<String, Object> model(SignedIn person, YearMonth month, String token) {
        return Map.of(
                "name", person.name(),
                "report", reports.of(month, audience.of(person)),
                "statistics",
                        site.address("/natverk/besok?fran=%s&till=%s".formatted(month.atDay(1), month.atEndOfMonth())),
                "stop", site.address("/manadsbrev/" + token));
    }
}
