package nu.flyttahit.board;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nu.flyttahit.goal.Change;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.municipality.Municipality;

/**
 * What each of the twelve has given to a count, year by year.
 *
 * @param running whether the last period goes on
 * @param lines those that rose in most years first
 */
public record Contributions(List<String> periods, boolean running, List<Line> lines) {

    /** One municipality over the periods. */
    public record Line(Municipality municipality, List<Change> changes) {

        public long rises() {
            return changes.stream().filter(c -> c.direction().equals("up")).count();
        }
    }

    private record Column(String period, List<Change> twelve) {}

    /** Empty for a goal that is no count, or whose results are not computed. */
    static Optional<Contributions> of(GoalCard card) {
        List<Column> columns = new ArrayList<>();
        card.rows().stream()
                .filter(row -> !row.twelve().isEmpty())
                .forEach(row -> columns.add(new Column(row.result().period(), row.twelve())));
        GoalCard.Running running = card.running();
        boolean goesOn = running != null && !running.twelve().isEmpty();
        if (running != null && goesOn) {
            columns.add(new Column(card.goal().period(), running.twelve()));
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(of(columns, goesOn));
    }

    private static Contributions of(List<Column> columns, boolean running) {
        List<Line> lines = IntStream.range(0, columns.get(0).twelve().size())
                .mapToObj(i -> new Line(
                        columns.get(0).twelve().get(i).municipality(),
                        columns.stream().map(column -> column.twelve().get(i)).toList()))
                .sorted(comparing(Line::rises).reversed())
                .toList();
        return new Contributions(columns.stream().map(Column::period).toList(), running, lines);
    }
}
