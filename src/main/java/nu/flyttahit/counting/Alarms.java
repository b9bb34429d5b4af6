package nu.flyttahit.counting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.counting.Alarm.Fault;
import nu.flyttahit.counting.CountingState.Seen;
import org.springframework.stereotype.Component;

/** What is wrong with the counting now. */
@Component
class Alarms {

    private static final Duration TOO_FAR_BEHIND = Duration.ofMinutes(5);
    private static final Duration WAITS_TOO_LONG = Duration.ofMinutes(10);

    private final CountingState state;
    private final OneAddress oneAddress;

    Alarms(CountingState state, OneAddress oneAddress) {
        this.state = state;
        this.oneAddress = oneAddress;
    }

    List<Alarm> now() {
        return of(state.see(), oneAddress.isSeen());
    }

    static List<Alarm> of(Seen seen, boolean oneAddress) {
        var alarms = new ArrayList<Alarm>();
        if (seen.nothingYesterday()) {
            alarms.add(new Alarm(
                    Fault.NOTHING_COUNTED, "ingen sidvisning har räknats sedan %s".formatted(seen.lastDay())));
        }
        if (seen.behind().compareTo(TOO_FAR_BEHIND) > 0) {
            alarms.add(new Alarm(
                    Fault.BEHIND,
                    "det som räknats är %d minuter gammalt"
                            .formatted(seen.behind().toMinutes())));
        }
        if (seen.waiting().compareTo(WAITS_TOO_LONG) > 0) {
            alarms.add(new Alarm(
                    Fault.INBOX_WAITS,
                    "anrop har väntat i %d minuter på att räknas"
                            .formatted(seen.waiting().toMinutes())));
        }
        if (oneAddress) {
            alarms.add(new Alarm(
                    Fault.ONE_ADDRESS, "alla läsare ser ut att ha samma adress, så proxyn är nog inte inställd"));
        }
        if (seen.lost() > 0) {
            alarms.add(new Alarm(Fault.LOST, "%d anrop gick förlorade de senaste sju dagarna".formatted(seen.lost())));
        }
        return alarms;
    }
}
