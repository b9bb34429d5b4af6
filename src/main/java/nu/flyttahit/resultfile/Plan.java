package nu.flyttahit.resultfile;

import java.util.List;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Result;
import nu.flyttahit.site.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * What a file would do.
 *
 * @param problems what is wrong with the file as such
 * @param faults what is wrong in rows; with one of either nothing is brought in
 */
record Plan(String name, String text, List<String> problems, List<Fault> faults, List<Row> rows) {

    /** @param column empty where the whole row is meant */
    record Fault(int line, String column, String sentence) {

        public String place() {
            return column.isEmpty() ? "Rad " + line : "Rad " + line + ", " + column;
        }
    }

    enum Outcome {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * A row that can be read.
     *
     * @param before what stands for the period; null for nothing
     * @param result what the row says, as the next revision
     */
    record Row(int line, Goal goal, @Nullable Result before, Result result, Outcome outcome) {}

    static Plan broken(String name, String text, String problem) {
        return new Plan(name, text, List.of(problem), List.of(), List.of());
    }

    public List<Row> of(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome == outcome).toList();
    }

    public List<Row> changes() {
        return rows.stream().filter(row -> row.outcome != Outcome.SAME).toList();
    }

    public boolean isWhole() {
        return problems.isEmpty() && faults.isEmpty();
    }

    public boolean isFree() {
        return isWhole() && !changes().isEmpty();
    }

    /** Whether rows that change something do not say why. */
    public boolean needsReason() {
        return of(Outcome.CHANGED).stream().anyMatch(row -> row.result.comment() == null);
    }

    /** Tells apart what stood when the file was looked at from what stands later. */
    public String seen() {
        StringBuilder revisions = new StringBuilder();
        rows.forEach(row -> revisions
                .append(row.goal.id())
                .append(' ')
                .append(row.result.period())
                .append(' ')
                .append(row.result.revision())
                .append('\n'));
        return Checksum.of(revisions.toString());
    }
}
