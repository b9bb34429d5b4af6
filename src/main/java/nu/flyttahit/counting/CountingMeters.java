package nu.flyttahit.counting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import nu.flyttahit.counting.CountingState.Seen;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The same for graphs: asked anew at each scrape, not a number while the database does not answer. */
@Component
class CountingMeters implements MeterBinder {

    private final CountingState state;
    private final Alarms alarms;

    CountingMeters(CountingState state, Alarms alarms) {
        this.state = state;
        this.alarms = alarms;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(
                meters,
                "flyttahit.counting.behind",
                "What is counted is this old",
                "seconds",
                seen -> seen.behind().toSeconds());
        gauge(
                meters,
                "flyttahit.counting.waiting",
                "The oldest request that is carried and not counted",
                "seconds",
                seen -> seen.waiting().toSeconds());
        gauge(meters, "flyttahit.counting.lost", "Requests lost in the last seven days", "requests", Seen::lost);
        Gauge.builder("flyttahit.counting.alarms", () -> ask(() -> alarms.now().size()))
                .description("Warnings about the counting, as in the health")
                .register(meters);
    }

    private void gauge(MeterRegistry meters, String name, String says, String unit, ToDoubleFunction<Seen> value) {
        Gauge.builder(name, () -> ask(() -> value.applyAsDouble(state.see())))
                .description(says)
                .baseUnit(unit)
                .register(meters);
    }

    private static double ask(DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
