package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import nu.flyttahit.traffic.RequestClass;
import org.jspecify.annotations.Nullable;

class VisitRowTests {

    @Property
    void whatIsPutIntoTheJournalIsWhatIsRead(
            @ForAll long micros,
            @ForAll @WithNull @Nullable Long key,
            @ForAll @WithNull @Nullable Long previousKey,
            @ForAll int page,
            @ForAll int campaign,
            @ForAll RequestClass kind,
            @ForAll @IntRange(min = 0, max = 3) int device,
            @ForAll boolean opens) {
        Instant at = Instant.EPOCH.plus(micros / 2000, ChronoUnit.MICROS); // within what an Instant can say
        var row = new VisitRow(at, key, previousKey, page, 2, campaign, kind, device, opens);
        assertThat(VisitRow.read(row.slot())).isEqualTo(row);
    }
}
