package nu.flyttahit.counting;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells monitoring what is wrong with the counting, as {@code WARNING}: the site itself is well. */
@Component("countingHealthIndicator")
class CountingHealth implements HealthIndicator {

    private final Alarms alarms;

    CountingHealth(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Health health() {
        List<Alarm> now = alarms.now();
        Health.Builder health = now.isEmpty() ? Health.up() : Health.status("WARNING");
        now.forEach(alarm -> health.withDetail(alarm.fault().word(), alarm.text()));
        return health.build();
    }
}
