package nu.flyttahit.visit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import nu.flyttahit.journal.Journal;
import nu.flyttahit.site.SiteProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal of this instance: what was served waits here until the database has it. */
@Configuration(proxyBeanMethods = false)
class VisitJournal {

    /** A quarter of a million requests. Two of them are mapped: that is the memory that recording takes. */
    private static final int SEGMENT = 16 << 20;

    @Bean(destroyMethod = "close")
    Journal journal(SiteProperties site, VisitProperties settings, MeterRegistry meters) {
        var journal = new Journal(
                site.dataDir().resolve("visits"),
                SEGMENT,
                settings.mostJournal().toBytes());
        FunctionCounter.builder("flyttahit.visit.lost", journal, Journal::refused)
                .description("Requests that could not be kept, for want of room")
                .register(meters);
        Gauge.builder("flyttahit.visit.journal.size", journal, Journal::size)
                .description("What the journal takes of the disk")
                .baseUnit("bytes")
                .register(meters);
        return journal;
    }
}
