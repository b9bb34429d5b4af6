package nu.flyttahit.resultfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Result;
import nu.flyttahit.result.TypedResult;
import nu.flyttahit.resultfile.Heading.Field;
import nu.flyttahit.sheet.FileTable;
import org.jspecify.annotations.Nullable;

/** Reads a file of results row by row, and says of each fault where it is and what to write instead. */
class FileReading {

    static final int MOST_ROWS = 1000;

    private static final int LONGEST_PERIOD = 30;
    private static final String PERIOD = "(?:19|20)\\d{2}(?:–(?:19|20)\\d{2})?";
    private static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("ja", true, "true", true, "1", true, "x", true, "nej", false, "false", false, "0", false, "", false);

    private final Known known;
    private final FileTable table;
    private final Heading heading;
    private final List<Plan.Fault> faults = new ArrayList<>();
    private final List<Plan.Row> rows = new ArrayList<>();
    private final Map<String, FileTable.Line> seen = new HashMap<>();

    /**
     * What stands, read once for a whole file.
     *
     * @param results by goal and period, such as "besok-2022 2021"
     * @param computed ids of goals whose results nobody may bring in
     */
    record Known(
            List<Goal> goals,
            Map<String, Result> results,
            List<String> computed,
            LocalDate today,
            OffsetDateTime now,
            long account) {

        Optional<Result> result(String goal, String period) {
            return Optional.ofNullable(results.get(goal + " " + period));
        }
    }

    FileReading(String text, Known known) {
        this.known = known;
        this.table = FileTable.read(text);
        this.heading = Heading.of(table);
    }

    Plan read(String name, String text) {
        if (table.lines().isEmpty()) {
            return Plan.broken(name, text, "Filen har ingen rad under rubriken.");
        }
        if (table.lines().size() > MOST_ROWS) {
            return Plan.broken(name, text, "Filen har fler än %d rader. Dela upp den.".formatted(MOST_ROWS));
        }
        List<String> problems = heading.problems();
        if (problems.isEmpty()) {
            table.lines().forEach(this::row);
        }
        return new Plan(name, text, problems, List.copyOf(faults), List.copyOf(rows));
    }

    private void row(FileTable.Line line) {
        if (line.cells().size() != heading.names().size()) {
            fault(
                    line,
                    "Raden har %d fält men rubriken har %d. Står skiljetecknet i en text eller ett tal? Sätt citattecken om det."
                            .formatted(line.cells().size(), heading.names().size()));
            return;
        }
        if (cell(line, Field.PERIOD).isEmpty() && cell(line, Field.VALUE).isEmpty()) {
            return; // a goal without results, as in mal.csv
        }
        int before = faults.size();
        Goal goal = goal(line);
        String period = period(line);
        if (goal == null || period == null || isTwice(line, goal, period)) {
            return;
        }
        Result standing = known.result(goal.id(), period).orElse(null);
        TypedResult typed = TypedResult.read(goal, cell(line, Field.VALUE));
        if (cell(line, Field.VALUE).isEmpty()) {
            fault(line, Field.VALUE, "Resultatet är tomt. Skriv saknas om det inte finns.");
        } else if (typed.fault() != null) {
            fault(line, Field.VALUE, typed.fault());
        }
        LocalDate asOf = asOf(line, period, standing);
        Boolean preliminary = preliminary(line, standing);
        String source = text(line, Field.SOURCE, 300, true);
        String comment = text(line, Field.COMMENT, 500, false);
        if (faults.size() == before && asOf != null && preliminary != null) {
            add(line, goal, standing, result(goal, period, typed, standing, asOf, preliminary, source, comment), typed);
        }
    }

    private @Nullable Goal goal(FileTable.Line line) {
        String id = cell(line, Field.ID);
        String title = cell(line, Field.TITLE);
        String period = dashed(cell(line, Field.GOAL_PERIOD));
        boolean byId = heading.has(Field.ID);
        Goal found = known.goals().stream()
                .filter(goal -> byId
                        ? goal.id().equals(id)
                        : goal.titleSv().equalsIgnoreCase(title)
                                && goal.period().equals(period))
                .findFirst()
                .orElse(null);
        if (found == null) {
            fault(
                    line,
                    byId ? Field.ID : Field.TITLE,
                    byId
                            ? "Målet ”%s” finns inte. Id:t står längst ner på sidan där målet ändras."
                                    .formatted(shortened(id))
                            : "Målet ”%s” för ”%s” finns inte.".formatted(shortened(title), shortened(period)));
        }
        return found;
    }

    private @Nullable String period(FileTable.Line line) {
        String typed = cell(line, Field.PERIOD);
        String period = dashed(typed);
        if (!period.matches(PERIOD)) {
            return faulty(
                    line, Field.PERIOD, "”%s” är inget år. Skriv 2023, eller 2023–2024.".formatted(shortened(typed)));
        }
        if (period.substring(0, 4).compareTo(period.substring(period.length() - 4)) > 0) {
            return faulty(line, Field.PERIOD, "Perioden slutar innan den börjar.");
        }
        if (Integer.parseInt(period.substring(0, 4)) > known.today().getYear()) {
            return faulty(line, Field.PERIOD, "%s har inte börjat än.".formatted(period));
        }
        return period;
    }

    private boolean isTwice(FileTable.Line line, Goal goal, String period) {
        FileTable.Line first = seen.putIfAbsent(goal.id() + " " + period, line);
        if (first == null) {
            return false;
        }
        fault(
                line,
                first.cells().equals(line.cells())
                        ? "Raden är samma som rad %d. Ta bort den ena.".formatted(first.number())
                        : "Rad %d har redan ett resultat för %s %s. Ett mål har ett resultat för varje period."
                                .formatted(first.number(), goal.id(), period));
        return true;
    }

    private @Nullable LocalDate asOf(FileTable.Line line, String period, @Nullable Result standing) {
        String typed = cell(line, Field.AS_OF);
        LocalDate end = LocalDate.of(Integer.parseInt(period.substring(period.length() - 4)), Month.DECEMBER, 31);
        if (typed.isEmpty()) {
            if (standing != null) {
                return standing.asOf();
            }
            return end.isAfter(known.today())
                    ? faulty(line, Field.AS_OF, "Året är inte slut. Skriv vilken dag siffran gäller till och med.")
                    : end;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.isAfter(known.today())
                    ? faulty(line, Field.AS_OF, "Dagen har inte varit än.")
                    : day.getYear() < 1900 ? faulty(line, Field.AS_OF, "Dagen är för länge sedan.") : day;
        } catch (DateTimeException e) {
            return faulty(
                    line, Field.AS_OF, "”%s” är ingen dag. Skriv den som 2023-12-31.".formatted(shortened(typed)));
        }
    }

    private @Nullable Boolean preliminary(FileTable.Line line, @Nullable Result standing) {
        if (!heading.has(Field.PRELIMINARY)) {
            return standing != null && standing.preliminary();
        }
        Boolean read = YES_OR_NO.get(cell(line, Field.PRELIMINARY).toLowerCase(Locale.ROOT));
        return read == null ? faulty(line, Field.PRELIMINARY, "Skriv ja eller nej.") : read;
    }

    private String text(FileTable.Line line, Field field, int longest, boolean needed) {
        String text = cell(line, field).replaceAll("[\\r\\n\\t]+", " ");
        if (needed && text.isEmpty()) {
            fault(line, field, "Skriv varifrån siffran kommer.");
        } else if (text.length() > longest || !text.matches(TEXT)) {
            fault(line, field, "Skriv högst %d vanliga tecken.".formatted(longest));
        }
        return text;
    }

    private Result result(
            Goal goal,
            String period,
            TypedResult typed,
            @Nullable Result standing,
            LocalDate asOf,
            boolean preliminary,
            String source,
            String comment) {
        return new Result(
                goal.id(),
                period,
                standing == null ? 1 : standing.revision() + 1,
                typed.value(),
                typed.missing(),
                typed.missingCount(),
                asOf,
                preliminary,
                source,
                "imported",
                standing == null ? goal.definitionSv() : standing.definition(),
                comment.isEmpty() ? null : comment,
                known.account(),
                known.now());
    }

    private void add(FileTable.Line line, Goal goal, @Nullable Result standing, Result result, TypedResult typed) {
        boolean same = standing != null
                && typed.says(standing)
                && standing.asOf().equals(result.asOf())
                && standing.preliminary() == result.preliminary()
                && standing.source().equals(result.source());
        boolean computed = known.computed().contains(goal.id()) || standing != null && standing.isComputed();
        if (computed && !same) {
            fault(
                    line,
                    Field.VALUE,
                    "Webbplatsen räknar fram det här resultatet. Det går inte att läsa in. Ta bort raden.");
            return;
        }
        Plan.Outcome outcome = standing == null ? Plan.Outcome.NEW : same ? Plan.Outcome.SAME : Plan.Outcome.CHANGED;
        rows.add(new Plan.Row(line.number(), goal, standing, result, outcome));
    }

    private String cell(FileTable.Line line, Field field) {
        return heading.cell(line, field);
    }

    private void fault(FileTable.Line line, String sentence) {
        faults.add(new Plan.Fault(line.number(), "", sentence));
    }

    private void fault(FileTable.Line line, Field field, String sentence) {
        faults.add(new Plan.Fault(line.number(), field.word(), sentence));
    }

    private <T> @Nullable T faulty(FileTable.Line line, Field field, String sentence) {
        fault(line, field, sentence);
        return null;
    }

    private static String dashed(String period) {
        String plain = period.strip();
        // a field of nothing but spaces would take the pattern minutes
        return plain.length() > LONGEST_PERIOD ? plain : plain.replaceAll("\\s*[-–—]\\s*", "–");
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
}
