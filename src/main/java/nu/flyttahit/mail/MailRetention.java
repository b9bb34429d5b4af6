package nu.flyttahit.mail;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the text of old mail, sent or not, and after a year the row. */
@Component
class MailRetention implements Work {

    private static final int ROW_DAYS = 365;

    private final JdbcClient jdbc;
    private final OutboxProperties settings;
    private final Clock clock;

    MailRetention(JdbcClient jdbc, OutboxProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-retention";
    }

    @Override
    public String label() {
        return "Gallra gammal post";
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(new Daily(Sweden.ZONE, LocalTime.of(3, 20)));
    }

    @Override
    public void run(String argument, Progress progress) {
        int erased = jdbc.sql("""
                        update mail_message
                        set body = null, state = case state when 'WAITING' then 'FAILED' else state end,
                            fault = case state when 'WAITING' then 'Hann bli för gammalt innan det skickades.' else fault end
                        where body is not null and queued_at < ?
                        """).param(before(settings.textDays())).update();
        int deleted = jdbc.sql("delete from mail_message where queued_at < ?")
                .param(before(ROW_DAYS))
                .update();
        if (erased + deleted > 0) {
            progress.say("Texten i %d brev är raderad, och %d brev är borttagna.".formatted(erased, deleted));
        }
    }

    private OffsetDateTime before(int days) {
        return clock.instant().atOffset(ZoneOffset.UTC).minusDays(days);
    }
}
