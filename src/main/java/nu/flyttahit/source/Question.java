package nu.flyttahit.source;

import java.util.Set;

/**
 * What a source is asked at once.
 *
 * @param id stable and short, such as {@code TAB638-alder}
 * @param source SCB or Kolada
 * @param table the source's own name of the table or key figure
 * @param label what it is about, in Swedish
 * @param url where a reader finds the table
 * @param keys which figures come of it
 * @param onlyCompared the answer is held against what the store has, never stored
 */
public record Question(
        String id, String source, String table, String label, String url, Set<String> keys, boolean onlyCompared) {

    /** How the source is told beside a figure. */
    public String credit() {
        return source + ", " + table;
    }
}
