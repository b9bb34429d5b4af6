package nu.flyttahit.earlier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.sheet.FileTable;
import nu.flyttahit.site.Checksum;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings figures of earlier tools in, all of a file or none, and takes them back again. */
@Component
class EarlierFigures {

    /** More addresses than somebody looks through. */
    static final int MOST_ADDRESSES = 300;

    static final int LONGEST_SOURCE = 200;
    static final int LONGEST_DEFINITION = 1000;

    private static final String LINE = "[^\\p{Cntrl}\\p{Cs}]*";

    private final ToolAddresses addresses;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    EarlierFigures(ToolAddresses addresses, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.addresses = addresses;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file that was brought in. */
    record Done(
            long id,
            String fileName,
            String source,
            int figures,
            OffsetDateTime importedAt,
            @Nullable OffsetDateTime undoneAt) {}

    /** What stands from one source: a metric of one scope over its periods. */
    record Standing(String source, String metric, String scope, String first, String last, int periods, long sum) {

        public String metricText() {
            for (Metric known : Metric.values()) {
                if (known.word().equals(metric)) {
                    return known.text();
                }
            }
            return metric;
        }
    }

    /** Something that must be mended before the file is read; at a field, or nowhere in particular. */
    record Problem(@Nullable String field, String sentence) {}

    /** What a file would do; changes nothing. */
    record Preview(
            ImportForm form, FileTable table, Reading.Result result, List<Problem> problems, List<String> paths) {

        public boolean isFree() {
            return problems.isEmpty()
                    && result.faults().isEmpty()
                    && !result.figures().isEmpty();
        }
    }

    Preview check(ImportForm sent) {
        ToolAddresses.Known known = addresses.known();
        FileTable table = FileTable.read(sent.text());
        ImportForm form = sent.with(targets(sent, table, known));
        Reading.Result read = new Reading(
                        form, table, known, Sweden.today(clock), countedFrom().orElse(null))
                .read();
        List<Reading.Fault> faults = new ArrayList<>(read.faults());
        SaidBefore said = saidBy(form.source());
        read.figures()
                .forEach(figure -> said.overlapping(figure)
                        .map(period -> fault(figure, period))
                        .ifPresent(faults::add));
        return new Preview(
                form,
                table,
                new Reading.Result(read.figures(), faults, read.leftOut(), read.added()),
                problems(form, table, read),
                known.paths());
    }

    /** Every address of the file, with what was said about it or what is proposed. */
    private static Map<String, String> targets(ImportForm form, FileTable table, ToolAddresses.Known known) {
        Map<String, String> targets = new LinkedHashMap<>();
        if (form.hasPages()) {
            table.lines().stream()
                    .map(line -> line.cell(form.page()))
                    .distinct()
                    .forEach(address ->
                            targets.put(address, form.targets().getOrDefault(address, known.target(address))));
        }
        return targets;
    }

    private List<Problem> problems(ImportForm form, FileTable table, Reading.Result read) {
        List<Problem> problems = new ArrayList<>();
        alreadyIn(form.text())
                .ifPresent(day -> problems.add(new Problem(
                        null, "Samma fil lästes in %s. Ångra den först om den ska läsas in på nytt.".formatted(day))));
        if (table.lines().isEmpty()) {
            problems.add(new Problem(null, "Filen har ingen rad under rubriken."));
        }
        if (form.targets().size() > MOST_ADDRESSES) {
            problems.add(new Problem(
                    "page",
                    "Filen har %d olika adresser, högst %d går att gå igenom. Ta bara med de sidor ni vill ha."
                            .formatted(form.targets().size(), MOST_ADDRESSES)));
        }
        if (form.period() == ImportForm.NONE) {
            problems.add(new Problem("period", "Välj i vilken kolumn perioden står."));
        }
        if (form.counted().isEmpty()) {
            problems.add(new Problem("visits", "Välj i vilken kolumn minst ett av talen står."));
        }
        text(form.source(), LONGEST_SOURCE, "source", "källan: vilket verktyg talen kommer från")
                .ifPresent(problems::add);
        text(form.definition(), LONGEST_DEFINITION, "definition", "hur källan räknade, eller att det inte är känt")
                .ifPresent(problems::add);
        if (problems.isEmpty() && read.faults().isEmpty() && read.figures().isEmpty()) {
            problems.add(new Problem(null, "Det finns inget tal att läsa in. Säg vad minst en adress är här."));
        }
        return problems;
    }

    private static Optional<Problem> text(String typed, int longest, String field, String what) {
        if (typed.isEmpty()) {
            return Optional.of(new Problem(field, "Skriv %s.".formatted(what)));
        }
        return typed.length() > longest || !typed.matches(LINE)
                ? Optional.of(new Problem(field, "Skriv högst %d vanliga tecken på en rad.".formatted(longest)))
                : Optional.empty();
    }

    private SaidBefore saidBy(String source) {
        return SaidBefore.of(jdbc.sql(
                        "select metric, scope, period from visit_imported where source = ? order by period collate \"C\"")
                .param(source)
                .query(SaidBefore.Said.class)
                .list());
    }

    private static Reading.Fault fault(Figure figure, Period said) {
        return new Reading.Fault(
                figure.line(),
                "",
                "Samma källa har redan ett tal för %s, som når in i %s."
                        .formatted(said.text(), figure.period().text()));
    }

    private Optional<LocalDate> alreadyIn(String text) {
        return jdbc.sql("""
                        select (imported_at at time zone 'Europe/Stockholm')::date from earlier_import
                        where file_hash = ? and undone_at is null
                        """).param(Checksum.of(text)).query(LocalDate.class).optional();
    }

    private Optional<LocalDate> countedFrom() {
        return jdbc.sql("select min(day) from visit_day where item = 0 having min(day) is not null")
                .query(LocalDate.class)
                .optional();
    }

    /** Empty, and nothing is changed, where something is wrong or the file is in already. */
    @Transactional
    Optional<Long> bringIn(ImportForm sent, SignedIn who) {
        jdbc.sql("lock table earlier_import in share row exclusive mode").update(); // pressed twice it comes in once
        Preview preview = check(sent);
        if (!preview.isFree()) {
            return Optional.empty();
        }
        ImportForm form = preview.form();
        List<Figure> figures = preview.result().figures();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        long id = jdbc.sql("""
                        insert into earlier_import (file_name, file_hash, source, definition, figures, account_id, imported_at)
                        values (:file, :hash, :source, :definition, :figures, :account, :now) returning id
                        """)
                .param("file", form.name())
                .param("hash", Checksum.of(form.text()))
                .param("source", form.source())
                .param("definition", form.definition())
                .param("figures", figures.size())
                .param("account", who.id())
                .param("now", now)
                .query(Long.class)
                .single();
        figures.forEach(figure -> jdbc.sql("""
                        insert into visit_imported
                            (metric, scope, period, value, source, definition, file_hash, imported_by, imported_at, import_id)
                        select :metric, :scope, :period, :value, source, definition, file_hash, 'import ' || id, imported_at, id
                        from earlier_import where id = :id
                        """)
                .param("metric", figure.metric().word())
                .param("scope", figure.scope())
                .param("period", figure.period().text())
                .param("value", figure.value())
                .param("id", id)
                .update());
        audit.record(who, "läste in tidigare besökssiffror", "besöksimport " + id, null, figures.size() + " tal");
        return Optional.of(id);
    }

    /** Takes back all of a file. */
    @Transactional
    int undo(long id, SignedIn who) {
        jdbc.sql("update earlier_import set undone_at = :now where id = :id and undone_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        int gone = jdbc.sql("delete from visit_imported where import_id = ?")
                .param(id)
                .update();
        if (gone > 0) {
            audit.record(who, "ångrade inläsning av tidigare besökssiffror", "besöksimport " + id, gone + " tal", null);
        }
        return gone;
    }

    List<Done> done() {
        return jdbc.sql("""
                select id, file_name, source, figures, imported_at, undone_at from earlier_import order by id desc limit 50
                """).query(Done.class).list();
    }

    List<Standing> standing() {
        return jdbc.sql("""
                select source, metric, i.scope, min(period) as first, max(period) as last, count(*)::int as periods, sum(value) as sum
                from (select source, metric, period, value, case
                          when scope = 'site' then 'Hela webbplatsen'
                          when scope like 'municipality:%' then
                              (select name from municipality where slug = substr(scope, 14))
                          else coalesce((select path from visit_page where 'page:' || page_id = scope), scope) end as scope
                      from visit_imported) i
                group by source, metric, i.scope order by source, metric, i.scope
                """).query(Standing.class).list();
    }
}
