package nu.flyttahit.visit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import javax.sql.DataSource;
import nu.flyttahit.database.OwnPostgres;
import nu.flyttahit.journal.Journal;
import nu.flyttahit.journal.Slot;
import nu.flyttahit.traffic.RequestClass;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The recording part of the site in a process of its own: puts views, writes down each that is kept, carries and derives. */
final class KilledInstance {

    /** Small: a life goes through many files. */
    static final int SEGMENT = 2048 * Slot.SIZE;

    private KilledInstance() {}

    /** Arguments: folder, address of the database, file for what is kept, threads, the number of this life. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var journal = new Journal(folder, SEGMENT, Long.MAX_VALUE);
        VisitWriter writer = writer(journal, new InstanceName(folder), OwnPostgres.source(arguments[1]));
        writer.start();
        FileChannel said =
                FileChannel.open(Path.of(arguments[2]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        long life = Long.parseLong(arguments[4]) << 48;
        for (long thread = 1; thread <= Integer.parseInt(arguments[3]); thread++) {
            long first = life | thread << 40;
            new Thread(() -> put(journal, first, said)).start();
        }
    }

    static VisitWriter writer(Journal journal, InstanceName name, DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        var inbox = new VisitInbox(jdbc, new JdbcTemplate(source), name);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var carry = new VisitCarry(journal, inbox, name, transaction, Clock.systemUTC());
        return new VisitWriter(journal, carry, inbox, new VisitorSalts(jdbc, Clock.systemUTC()));
    }

    /** Each view has a key of its own, so that its number can be found again. */
    private static void put(Journal journal, long first, FileChannel said) {
        try {
            for (long number = first; ; number++) {
                var view = new VisitRow(Clock.systemUTC().instant(), number, null, 1, 0, 0, RequestClass.VIEW, 1, true);
                while (!journal.append(view.slot())) {
                    Thread.onSpinWait();
                }
                said.write(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException e) {
            System.exit(1);
        }
    }
}
