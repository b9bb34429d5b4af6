package nu.flyttahit.redirect;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in the old site's addresses from a file, all of them or none, and takes them back again. */
@Component
class AddressImport {

    /** More lines than any site of this size has; each is looked up. */
    static final int MOST_LINES = 5000;

    /** A line of the file with what would become of it. */
    record Checked(int number, OldAddress address) {}

    /** What a file would do. */
    record Preview(List<Checked> lines) {

        public long added() {
            return lines.stream().filter(line -> line.address().isNew()).count();
        }

        public long already() {
            return lines.stream().filter(line -> line.address().already()).count();
        }

        public List<Checked> faults() {
            return lines.stream().filter(line -> line.address().fault() != null).toList();
        }

        public boolean isFree() {
            return !lines.isEmpty() && faults().isEmpty();
        }
    }

    /** A file that was brought in; {@code left} of its addresses still lead where it said. */
    record Done(
            long id,
            String fileName,
            Instant importedAt,
            @Nullable Instant undoneAt,
            int left) {}

    private final OldAddresses addresses;
    private final RedirectChanges changes;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AddressImport(OldAddresses addresses, RedirectChanges changes, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.addresses = addresses;
        this.changes = changes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks at every line and changes nothing. */
    Preview check(String text) {
        Map<String, Integer> seen = new HashMap<>();
        return new Preview(AddressFile.lines(text).stream()
                .limit(MOST_LINES + 1L)
                .map(line -> new Checked(line.number(), checked(line, seen)))
                .toList());
    }

    private OldAddress checked(AddressFile.Line line, Map<String, Integer> seen) {
        if (seen.size() >= MOST_LINES) {
            return OldAddress.faulty("", "", "Filen får ha högst %d rader. Dela upp den.".formatted(MOST_LINES));
        }
        if (line.cells() != 2) {
            return OldAddress.faulty(line.from(), line.to(), "Raden ska ha två kolumner: fran och till.");
        }
        OldAddress address = addresses.check(line.from(), line.to());
        Integer before = seen.putIfAbsent(address.from(), line.number());
        return before == null
                ? address
                : OldAddress.faulty(
                        address.from(), line.to(), "Samma gamla adress står redan på rad %d.".formatted(before));
    }

    /** The number of the import; empty, and nothing is changed, where a line has a fault or nothing is new. */
    @Transactional
    Optional<Long> bringIn(String fileName, String text, SignedIn leader) {
        Preview preview = check(text);
        if (!preview.isFree() || preview.added() == 0) {
            return Optional.empty();
        }
        long id = jdbc.sql("""
                        insert into redirect_import (file_name, account_id, imported_at)
                        values (:file, :account, :now) returning id
                        """)
                .param("file", fileName)
                .param("account", leader.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        preview.lines().stream().map(Checked::address).filter(OldAddress::isNew).forEach(address -> add(address, id));
        audit.record(leader, "importerade gamla adresser", "adressimport " + id, null, preview.added() + " adresser");
        return Optional.of(id);
    }

    private void add(OldAddress address, long id) {
        changes.put(address, "Den gamla webbplatsen");
        jdbc.sql("update page_redirect set import_id = :import where from_path = :from")
                .param("import", id)
                .param("from", address.from())
                .update();
    }

    /** Takes back what the file brought; addresses that were changed by hand since stay. */
    @Transactional
    int undo(long id, SignedIn leader) {
        jdbc.sql("update redirect_import set undone_at = :now where id = :id and undone_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        int gone = jdbc.sql("delete from page_redirect where import_id = :id")
                .param("id", id)
                .update();
        if (gone > 0) {
            audit.record(leader, "ångrade import av gamla adresser", "adressimport " + id, gone + " adresser", null);
        }
        return gone;
    }

    List<Done> done() {
        return jdbc.sql("""
                        select i.id, i.file_name, i.imported_at, i.undone_at,
                               (select count(*)::int from page_redirect r where r.import_id = i.id) as "left"
                        from redirect_import i order by i.id desc limit 50
                        """).query(Done.class).list();
    }
}
