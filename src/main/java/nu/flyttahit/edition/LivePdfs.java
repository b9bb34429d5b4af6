package nu.flyttahit.edition;

import java.util.Map;
import java.util.TreeMap;
import nu.flyttahit.site.Checksum;
import nu.flyttahit.yearbook.Documents;
import nu.flyttahit.yearbook.Yearbook;
import org.springframework.stereotype.Component;

/**
 * The PDF of each report that is not issued, as it was made last. Anybody may ask for one, so it is made anew only when
 * what it says is another, and only one is made at a time; whoever asks meanwhile waits for it.
 */
@Component
class LivePdfs {

    private record Kept(String key, byte[] bytes) {}

    private final Documents documents;
    private final Map<Integer, Kept> kept = new TreeMap<>();

    LivePdfs(Documents documents) {
        this.documents = documents;
    }

    byte[] of(Yearbook report) {
        return of(report.year(), documents.printed(report, null));
    }

    private synchronized byte[] of(int year, String printed) {
        String key = Checksum.of(printed);
        Kept last = kept.get(year);
        if (last == null || !last.key.equals(key)) {
            last = new Kept(key, documents.pdf(printed));
            kept.put(year, last);
        }
        return last.bytes;
    }
}
