package nu.flyttahit.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Says from memory which campaign a request names; what was registered is read anew after a change and every half minute. */
@Component
public class CampaignMarks implements SmartLifecycle {

    /** The address bears no marks. */
    public static final int NONE = 0;

    /** The address bears marks that nobody has registered. */
    public static final int UNREGISTERED = -1;

    private static final Logger log = LoggerFactory.getLogger(CampaignMarks.class);
    private static final int READ_EVERY_SECONDS = 30;

    private final JdbcClient jdbc;

    private volatile Marks marks = new Marks(Map.of());
    private volatile boolean failing;
    private @Nullable ScheduledExecutorService rounds;

    CampaignMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A campaign or one of its places is another; told when that is committed. */
    record Changed() {}

    /** The number of the registered place, {@link #NONE} or {@link #UNREGISTERED}; neither waits nor asks the database. */
    public int of(HttpServletRequest request) {
        return marks.find(request.getQueryString());
    }

    @TransactionalEventListener(value = Changed.class, fallbackExecution = true)
    void read() {
        try {
            marks = Marks.of(jdbc.sql("""
                            select s.id, c.mark, s.source, s.medium
                            from campaign_source s join campaign c on c.id = s.campaign_id
                            """).query(Marks.Row.class).list());
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("The marks of campaigns cannot be read; those of the last reading hold", e);
            }
            failing = true;
        }
    }

    @Override
    public synchronized void start() {
        read();
        rounds = Executors.newSingleThreadScheduledExecutor(CampaignMarks::thread);
        rounds.scheduleWithFixedDelay(this::read, READ_EVERY_SECONDS, READ_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.shutdown();
            rounds = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }

    /** Before the web server, whose phases are MAX - 1024 and MAX - 2048. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "campaign-marks");
        thread.setDaemon(true);
        return thread;
    }
}
