package nu.flyttahit.journal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Puts numbered records from many threads, and says each number aloud once the journal has kept it, until it is killed. */
final class KilledProcess {

    private KilledProcess() {}

    /** Arguments: folder, bytes of a segment, threads, the number of this life. */
    public static void main(String[] arguments) {
        var journal = new Journal(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Long.MAX_VALUE);
        long life = Long.parseLong(arguments[3]) << 48;
        for (long thread = 1; thread <= Integer.parseInt(arguments[2]); thread++) {
            long first = life | thread << 40;
            new Thread(() -> put(journal, first)).start();
        }
    }

    private static void put(Journal journal, long first) {
        try (var aloud = new FileOutputStream(FileDescriptor.out)) {
            for (long number = first; ; ) {
                ByteBuffer slot = Slot.empty().putLong(number);
                Slot.seal(slot);
                if (journal.append(slot)) {
                    aloud.write(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
                    number++;
                } else {
                    Thread.onSpinWait();
                }
            }
        } catch (IOException e) {
            System.exit(1);
        }
    }
}
