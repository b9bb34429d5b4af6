package nu.flyttahit.review;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.Organisations.Organisation;
import nu.flyttahit.mail.Outbox;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a month, and in one mail, tells each organisation's editors which of their pages shall be looked through. Runs
 * every day, so that a day on which the site stood still is made up for; a table remembers what was sent.
 */
@Component
class ReviewReminders implements Work {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Organisations organisations;
    private final ReviewedPages pages;
    private final Reviews reviews;
    private final ReviewTokens tokens;
    private final Outbox outbox;
    private final SiteProperties settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReviewReminders(
            Organisations organisations,
            ReviewedPages pages,
            Reviews reviews,
            ReviewTokens tokens,
            Outbox outbox,
            SiteProperties settings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.organisations = organisations;
        this.pages = pages;
        this.reviews = reviews;
        this.tokens = tokens;
        this.outbox = outbox;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Somebody who is reminded; the stamp ends the link when the account changes. */
    private record Reader(long id, int stamp, String name, String email) {}

    /** A line of the mail. */
    public record Line(String title, String address, LocalDate due) {}

    @Override
    public String name() {
        return "review-reminders";
    }

    @Override
    public String label() {
        return "Påminnelser om sidor att se över";
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(Schedules.daily(Sweden.ZONE, LocalTime.of(6, 30)));
    }

    @Override
    public void run(String argument, Progress progress) {
        int given = reviews.giveDefaults();
        if (given > 0) {
            progress.say("Sidor som fick en första dag för översyn: " + given);
        }
        List<Organisation> all = organisations.all();
        progress.total(all.size());
        for (Organisation organisation : all) {
            Integer sent = transaction.execute(status -> remind(organisation, Sweden.today(clock)));
            if (sent != null && sent > 0) {
                progress.say(
                        organisation.name() + ": " + sent + (sent == 1 ? " mejl" : " mejl, ett till var redaktör"));
            }
            progress.step();
        }
    }

    /** The last day that a month's mail is about. */
    static LocalDate lastDay(LocalDate today) {
        return today.withDayOfMonth(today.lengthOfMonth());
    }

    /** How many mails were sent: none where nothing is due, nobody reads, or this month's is sent already. */
    private int remind(Organisation organisation, LocalDate today) {
        List<ReviewedPages.Row> due = pages.dueOf(organisation.slug(), lastDay(today));
        List<Reader> readers = due.isEmpty() ? List.of() : readers(organisation.slug());
        if (readers.isEmpty() || !isFirst(organisation, today.withDayOfMonth(1))) {
            return 0;
        }
        readers.forEach(reader -> mail(reader, organisation, due));
        return readers.size();
    }

    /** Two instances at once: the second waits for the first one's row and then finds it. */
    private boolean isFirst(Organisation organisation, LocalDate month) {
        return jdbc.sql("""
                        insert into review_mail (organisation_id, month, sent_at) values (:organisation, :month, :now)
                        on conflict do nothing
                        """)
                        .param("organisation", organisation.id())
                        .param("month", month)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void mail(Reader reader, Organisation organisation, List<ReviewedPages.Row> due) {
        List<Line> lines = due.stream()
                .filter(page -> page.dueOn() != null)
                .map(page -> new Line(page.title(), settings.address(page.path()), page.dueOn()))
                .toList();
        outbox.send(
                reader.email(),
                "review/mail-due",
                SWEDISH,
                Map.of(
                        "count", lines.size(),
                        "owner", organisation.name(),
                        "name", reader.name(),
                        "pages", lines,
                        "link", tokens.issue(reader.id(), reader.stamp(), organisation.id())));
    }

    /** The organisation's editors whose accounts are open; for the region the project leaders too. */
    private List<Reader> readers(String owner) {
        return jdbc.sql("""
                        select a.id, a.stamp, a.name, a.email from account a
                        where a.closed_at is null and a.password_hash is not null
                          and (a.role = 'EDITOR' and exists (
                                   select from account_organisation o
                                   where o.account_id = a.id and o.organisation_slug = :owner)
                               or a.role = 'PROJECT_LEADER' and :owner = :region)
                        order by a.id
                        """)
                .param("owner", owner)
                .param("region", Organisations.REGION)
                .query(Reader.class)
                .list();
    }
}
