package nu.flyttahit.edition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.growth.Dates;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.PublicChange;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Tasks;
import nu.flyttahit.task.Work;
import nu.flyttahit.yearbook.Documents;
import nu.flyttahit.yearbook.Facts;
import nu.flyttahit.yearbook.Texts;
import nu.flyttahit.yearbook.Yearbook;
import nu.flyttahit.yearbook.Yearbooks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Editions a report: from then on it stands as it was, whatever happens to goals, figures or templates. */
@Component
class Issuing implements Work {

    static final String NAME = "edition";

    private final Yearbooks yearbooks;
    private final Documents documents;
    private final Facts facts;
    private final Editions editions;
    private final Tasks tasks;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Issuing(
            Yearbooks yearbooks,
            Documents documents,
            Facts facts,
            Editions editions,
            Tasks tasks,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.yearbooks = yearbooks;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of asking for an edition. */
    enum Outcome {
        STARTED,
        /** Somebody, or the same person's first press of the button, has asked for it already. */
        ALREADY,
        /** The texts are others than those that were shown. */
        OTHER_TEXTS
    }

    /** Something about the reports is another for visitors. */
    record Issued(int year, int number) implements PublicChange {}

    Outcome order(int year, EditionForm form, SignedIn who) {
        return transaction.execute(state -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('edition'))")
                    .query()
                    .singleValue();
            int next = editions.of(year).size() + 1;
            boolean atWork = editions.ordered(year, next)
                    .filter(Editions.Ordered::atWork)
                    .isPresent();
            if (form.number() != next || atWork) {
                return Outcome.ALREADY;
            }
            if (editions.texts(year).version() != form.version()) {
                return Outcome.OTHER_TEXTS;
            }
            long run = tasks.start(NAME, year + " " + next, who.id());
            editions.order(
                    new Editions.Ordered(year, next, form.comment(), form.version(), who.id(), run, true), now());
            return Outcome.STARTED;
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Ge ut årsrapporten";
    }

    /** Nothing is kept until all is made: a run that was cut off begins anew. */
    @Override
    public void run(String argument, Progress progress) {
        String[] parts = argument.split(" ");
        int year = Integer.parseInt(parts[0]);
        int number = Integer.parseInt(parts[1]);
        progress.total(4);
        Editions.Ordered order = editions.ordered(year, number).orElseThrow();
        Texts texts = editions.texts(year);
        if (texts.version() != order.textVersion()) {
            progress.say("Texterna ändrades innan rapporten hann ges ut. Läs dem och ge ut den igen.");
            return;
        }
        Yearbook report = yearbooks.of(year, texts).orElseThrow(() -> new NotFoundException("Yearbook " + year));
        List<Facts.Fact> stated = documents.swedish(() -> facts.of(report));
        progress.step();
        String body = documents.body(report);
        progress.step();
        var stamp = new Documents.Stamp(number, Dates.withYear(report.asOf()), order.comment());
        byte[] pdf = documents.pdf(documents.printed(report, stamp));
        progress.step();
        keep(
                new Editions.Made(
                        year,
                        number,
                        report.asOf(),
                        now(),
                        order.accountId(),
                        order.comment(),
                        report.title(),
                        body,
                        pdf),
                stated);
        progress.step();
        progress.say("Utgåva %d av rapporten för %d är utgiven.".formatted(number, year));
    }

    private void keep(Editions.Made edition, List<Facts.Fact> stated) {
        transaction.executeWithoutResult(state -> {
            if (editions.add(edition, stated)) {
                audit.recordOfSite(
                        edition.accountId(),
                        "gav ut årsrapporten",
                        "rapport %d, utgåva %d".formatted(edition.year(), edition.number()),
                        null,
                        edition.comment());
                events.publishEvent(new Issued(edition.year(), edition.number()));
            }
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
