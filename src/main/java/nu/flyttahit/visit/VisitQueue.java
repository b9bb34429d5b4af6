package nu.flyttahit.visit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.stereotype.Component;

/** Requests on their way to the database. Bounded: a full queue loses and counts the loss, it never makes anybody wait. */
@Component
class VisitQueue {

    private final BlockingQueue<VisitRow> rows;
    private final Counter lost;
    private long told; // the writer's thread alone

    VisitQueue(VisitProperties settings, MeterRegistry meters) {
        rows = new ArrayBlockingQueue<>(settings.queue());
        lost = meters.counter("flyttahit.visit.lost");
        meters.gauge("flyttahit.visit.waiting", rows, BlockingQueue::size);
    }

    void offer(VisitRow row) {
        if (!rows.offer(row)) {
            lost.increment();
        }
    }

    List<VisitRow> take(int most) {
        var taken = new ArrayList<VisitRow>();
        rows.drainTo(taken, most);
        return taken;
    }

    long lost() {
        return (long) lost.count();
    }

    /** What was lost since this was asked last. */
    long newlyLost() {
        long newly = lost() - told;
        told += newly;
        return newly;
    }
}
