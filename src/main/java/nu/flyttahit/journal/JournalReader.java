package nu.flyttahit.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads records from the segments of this life and earlier ones. */
class JournalReader {

    private final Segments segments;
    private final long firstOfThisLife;

    JournalReader(Segments segments, long firstOfThisLife) {
        this.segments = segments;
        this.firstOfThisLife = firstOfThisLife;
    }

    Batch read(Position from, int mostBytes) throws IOException {
        Optional<Position> start = start(from);
        if (start.isEmpty()) {
            return new Batch(List.of(), from, 0, true);
        }
        byte[] bytes = segments.read(start.get(), mostBytes);
        var records = new ArrayList<ByteBuffer>();
        int torn = 0;
        int at = 0;
        for (; at < bytes.length; at += Slot.SIZE) {
            if (Slot.isRecord(bytes, at)) {
                records.add(ByteBuffer.wrap(bytes, at, Slot.SIZE).slice());
            } else if (start.get().segment() >= firstOfThisLife) {
                break; // the live end: what comes next is not put yet
            } else if (!Slot.isEmpty(bytes, at)) {
                torn++; // of an earlier life: nobody will finish it
            }
        }
        var next = new Position(start.get().segment(), start.get().offset() + at);
        return new Batch(records, next, torn, at < bytes.length);
    }

    /** Where reading goes on: in the next segment if this one is read, or is not there. */
    private Optional<Position> start(Position from) throws IOException {
        List<Long> numbers = segments.numbers();
        if (from.offset() < segments.size() && numbers.contains(from.segment())) {
            return Optional.of(from);
        }
        return numbers.stream()
                .filter(number -> number > from.segment())
                .findFirst()
                .map(number -> new Position(number, 0));
    }
}
