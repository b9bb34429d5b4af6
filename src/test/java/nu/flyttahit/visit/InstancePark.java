package nu.flyttahit.visit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nu.flyttahit.campaign.CampaignMarks;
import nu.flyttahit.journal.Journal;
import nu.flyttahit.site.ClientAddress;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.traffic.Classification;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Instances of the recording part of the site at a time of their own, which carry, derive and start anew at random. */
class InstancePark implements AutoCloseable {

    private static final int INSTANCES = 3;
    private static final int SEGMENT = 1 << 20;

    private final Random random;
    private final DeriveSchema visits;
    private final Tools tools;
    private final List<Instance> instances = new ArrayList<>();
    private final Setting clock = new Setting();
    private LocalDate newestSalt = LocalDate.MIN;
    private LocalDate today = LocalDate.MIN;
    private long refused;

    /** What all instances share with the running site. */
    record Tools(
            Classification classification, ClientAddress addresses, SiteProperties site, CampaignMarks campaigns) {}

    InstancePark(long seed, Path folder, DeriveSchema visits, Tools tools) throws IOException {
        this.random = new Random(seed);
        this.visits = visits;
        this.tools = tools;
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(new Instance(Files.createDirectories(folder.resolve("instance-" + i))));
        }
    }

    void serve(Crowd.Sent sent) {
        boolean first = clock.now.equals(Instant.EPOCH);
        clock.now = sent.at();
        keepSalts();
        if (first) {
            instances.forEach(instance -> instance.carry.carry()); // before anybody is served
        }
        instances
                .get(sent.client() % 2 == 0 ? random.nextInt(INSTANCES) : sent.client() % INSTANCES)
                .recorder
                .record(sent.served());
        disturb();
    }

    /** Tomorrow's salt is drawn in the last minute of a day, as by the writer that looks every twenty seconds. */
    private void keepSalts() {
        LocalDate newest = LocalDate.ofInstant(clock.now.plusSeconds(60), Sweden.ZONE);
        LocalDate day = LocalDate.ofInstant(clock.now, Sweden.ZONE);
        if (!newest.equals(newestSalt) || !day.equals(today)) {
            newestSalt = newest;
            today = day;
            instances.forEach(instance -> instance.salts.agree());
        }
    }

    private void disturb() {
        Instance instance = instances.get(random.nextInt(INSTANCES));
        switch (random.nextInt(200)) {
            case 0, 1, 2, 3, 4 -> instance.carry.carry();
            case 5, 6, 7 -> instance.inbox.derive();
            case 8 -> instance.startAnew();
            default -> {}
        }
    }

    void finish() {
        clock.now = clock.now.plus(Duration.ofHours(1));
        instances.forEach(Instance::carryAll);
        while (instances.get(0).inbox.derive() > 0) {}
    }

    /** Requests that found no room in a journal. */
    long refused() {
        return refused + instances.stream().mapToLong(i -> i.journal.refused()).sum();
    }

    @Override
    public void close() {
        instances.forEach(instance -> instance.journal.close());
    }

    private static class Setting extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private class Instance {
        private final Path folder;
        private final InstanceName name;
        private final VisitInbox inbox;
        private Journal journal;
        private VisitorSalts salts;
        private VisitRecorder recorder;
        private VisitCarry carry;

        Instance(Path folder) {
            this.folder = folder;
            this.name = new InstanceName(folder);
            this.inbox = new VisitInbox(JdbcClient.create(visits.source()), new JdbcTemplate(visits.source()), name);
            this.journal = new Journal(folder, SEGMENT, Long.MAX_VALUE);
            this.salts = new VisitorSalts(JdbcClient.create(visits.source()), clock);
            this.recorder = recorder();
            this.carry = carry();
        }

        /** What was in memory is gone; what lies in the folder and in the database is found again. */
        private void startAnew() {
            refused += journal.refused();
            journal.close();
            journal = new Journal(folder, SEGMENT, Long.MAX_VALUE);
            salts = new VisitorSalts(JdbcClient.create(visits.source()), clock);
            salts.agree();
            recorder = recorder();
            carry = carry();
            carryAll();
        }

        private void carryAll() {
            while (carry.carry()) {}
        }

        private VisitRecorder recorder() {
            var keys = new VisitorKeys(tools.addresses, tools.site, salts);
            return new VisitRecorder(tools.classification, keys, tools.campaigns, journal, clock);
        }

        private VisitCarry carry() {
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(visits.source()));
            return new VisitCarry(journal, inbox, name, transaction, clock);
        }
    }
}
