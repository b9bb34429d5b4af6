package nu.flyttahit.comment;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nu.flyttahit.mail.Outbox;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells of new comments: one mail a person with all of them, to the page's own editors and to those in the thread. */
@Component
class CommentMail implements Work {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    /** Project leaders are told only where an organisation has no editor. */
    private static final String UNTOLD = """
            select distinct c.id, a.email, v.id as variant_id, coalesce(nullif(r.title, ''), v.path) as page,
                   w.name as author, c.text
            from page_comment c
            join page_variant v on v.id = c.variant_id
            join page p on p.id = v.page_id and p.deleted_at is null
            join organisation o on o.id = p.owner_id
            join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
            join account w on w.id = c.author_id
            join account a on a.closed_at is null and a.role <> 'MEMBER' and a.id <> c.author_id and (
                exists (select from page_comment t where coalesce(t.answers, t.id) = coalesce(c.answers, c.id) and t.author_id = a.id)
                or a.role = 'EDITOR' and exists (
                    select from account_organisation g where g.account_id = a.id and g.organisation_slug = o.slug)
                or a.role = 'PROJECT_LEADER' and not exists (
                    select from account_organisation g join account e on e.id = g.account_id
                    where g.organisation_slug = o.slug and e.role = 'EDITOR' and e.closed_at is null))
            where c.told_at = :now
            order by a.email, c.id
            """;

    private final Outbox outbox;
    private final SiteProperties settings;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    CommentMail(
            Outbox outbox, SiteProperties settings, JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Untold(long id, String email, int variantId, String page, String author, String text) {}

    /** A page in the mail, with what was said about it. */
    public record Told(String page, String link, List<String> lines) {}

    @Override
    public String name() {
        return "comment-mail";
    }

    @Override
    public String label() {
        return "Berättar om nya kommentarer";
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(Schedules.fixedDelay(Duration.ofHours(1)));
    }

    @Override
    public void run(String argument, Progress progress) {
        Integer mails = transaction.execute(status -> tell());
        if (mails != null && mails > 0) {
            progress.say(mails == 1 ? "Ett mejl om nya kommentarer." : mails + " mejl om nya kommentarer.");
        }
    }

    private int tell() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("update page_comment set told_at = :now where told_at is null")
                .param("now", now)
                .update();
        Map<String, List<Untold>> byPerson = jdbc.sql(UNTOLD).param("now", now).query(Untold.class).list().stream()
                .collect(Collectors.groupingBy(Untold::email, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((email, all) ->
                outbox.send(email, "comment/mail-new", SWEDISH, Map.of("count", all.size(), "pages", byPage(all))));
        return byPerson.size();
    }

    private List<Told> byPage(List<Untold> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Untold::variantId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(said -> new Told(
                        said.get(0).page(),
                        settings.address("/admin/sidor/" + said.get(0).variantId() + "/kommentarer"),
                        said.stream()
                                .map(one -> one.author() + ": " + one.text().replaceAll("\\s+", " "))
                                .toList()))
                .toList();
    }
}
