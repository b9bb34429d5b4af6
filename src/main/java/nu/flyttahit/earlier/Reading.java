package nu.flyttahit.earlier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nu.flyttahit.sheet.FileTable;
import org.jspecify.annotations.Nullable;

/** Reads figures from a file as somebody said what its columns and addresses are; says line and column of what is wrong. */
final class Reading {

    private static final Set<String> SUMS = Set.of("", "totalt", "total", "summa", "sum", "grand total", "alla");
    private static final LocalDate OLDEST = LocalDate.of(1995, 1, 1);

    /** What is wrong in the file. */
    record Fault(int line, String column, String sentence) {}

    /**
     * What a file holds.
     *
     * @param leftOut rows of addresses that nobody wants, sums and empty cells
     * @param added figures that were put together from several addresses
     */
    record Result(List<Figure> figures, List<Fault> faults, int leftOut, int added) {}

    private final ImportForm form;
    private final FileTable table;
    private final ToolAddresses.Known known;
    private final LocalDate today;
    private final @Nullable LocalDate countedFrom;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Map<Period, Figure>> figures = new LinkedHashMap<>();
    private int leftOut;
    private int added;

    /** @param countedFrom the first day that the site counted itself; null before it does */
    Reading(
            ImportForm form,
            FileTable table,
            ToolAddresses.Known known,
            LocalDate today,
            @Nullable LocalDate countedFrom) {
        this.form = form;
        this.table = table;
        this.known = known;
        this.today = today;
        this.countedFrom = countedFrom;
    }

    Result read() {
        if (form.period() != ImportForm.NONE && !form.counted().isEmpty()) {
            table.lines().forEach(this::read);
            figures.values().forEach(this::findOverlaps);
        }
        List<Figure> all = figures.values().stream()
                .flatMap(periods -> periods.values().stream())
                .toList();
        return new Result(all, faults, leftOut, added);
    }

    private void read(FileTable.Line line) {
        String typed = line.cell(form.period());
        String address = form.hasPages() ? line.cell(form.page()) : "";
        String target = form.hasPages() ? form.targets().getOrDefault(address, "") : ToolAddresses.WHOLE_SITE;
        if (target.isEmpty() || SUMS.contains(typed.toLowerCase(Locale.ROOT))) {
            leftOut++;
            return;
        }
        if (line.cells().size() > table.heading().size()) {
            fault(
                    line,
                    form.period(),
                    "Raden har %d celler men rubriken %d. Står ett tal med komma utan citattecken?"
                            .formatted(line.cells().size(), table.heading().size()));
            return;
        }
        Optional<String> scope = known.scope(target);
        Optional<Period> period = period(line, typed);
        if (scope.isEmpty()) {
            fault(line, form.page(), "Adressen ”%s” finns inte här.".formatted(Count.shortened(target)));
        } else if (period.isPresent()) {
            form.counted().forEach(metric -> read(line, metric, scope.get(), period.get(), address));
        }
    }

    private Optional<Period> period(FileTable.Line line, String typed) {
        Optional<Period> read = Period.read(typed);
        String sentence = read.map(this::refusal)
                .orElse("”%s” är ingen dag, månad eller år. Skriv till exempel 2021-01-31, 2021-01 eller jan 2021."
                        .formatted(Count.shortened(typed)));
        if (!sentence.isEmpty()) {
            fault(line, form.period(), sentence);
            return Optional.empty();
        }
        return read;
    }

    /** Why a period is not taken; empty when it is. */
    private String refusal(Period period) {
        if (period.last().isAfter(today)) {
            return "%s är inte slut än.".formatted(period.text());
        }
        if (period.first().isBefore(OLDEST)) {
            return "%s är för länge sedan för att vara rätt.".formatted(period.text());
        }
        return countedFrom != null && !period.last().isBefore(countedFrom)
                ? "%s når in i tiden från %s, då webbplatsen räknar själv.".formatted(period.text(), countedFrom)
                : "";
    }

    private void read(FileTable.Line line, Metric metric, String scope, Period period, String address) {
        int column = form.figures().getOrDefault(metric, ImportForm.NONE);
        Count count = Count.read(line.cell(column));
        if (count.fault() != null) {
            fault(line, column, count.fault());
        } else if (count.value() == null) {
            leftOut++;
        } else {
            put(new Figure(metric, scope, period, count.value(), line.number(), address), line, column);
        }
    }

    /** Several addresses of one page are put together; the same address twice is a mistake. */
    private void put(Figure figure, FileTable.Line line, int column) {
        Map<Period, Figure> periods = figures.computeIfAbsent(
                figure.place(),
                place -> new TreeMap<>(
                        java.util.Comparator.comparing(Period::first).thenComparing(Period::last)));
        Figure before = periods.putIfAbsent(figure.period(), figure);
        if (before == null) {
            return;
        }
        if (before.address().equals(figure.address())) {
            fault(
                    line,
                    column,
                    "%s står redan på rad %d.".formatted(figure.period().text(), before.line()));
        } else {
            periods.put(figure.period(), before.plus(figure));
            added++;
        }
    }

    private void findOverlaps(Map<Period, Figure> periods) {
        Figure longest = null;
        for (Figure figure : periods.values()) {
            if (longest != null && longest.period().overlaps(figure.period())) {
                faults.add(new Fault(
                        Math.max(figure.line(), longest.line()),
                        heading(form.period()),
                        "%s och %s överlappar varandra (rad %d och %d). Ta med månader eller dagar, inte båda."
                                .formatted(
                                        longest.period().text(),
                                        figure.period().text(),
                                        longest.line(),
                                        figure.line())));
            }
            longest = longest == null
                            || figure.period().last().isAfter(longest.period().last())
                    ? figure
                    : longest;
        }
    }

    private void fault(FileTable.Line line, int column, String sentence) {
        faults.add(new Fault(line.number(), heading(column), sentence));
    }

    private String heading(int column) {
        return column >= 0 && column < table.heading().size() ? table.heading().get(column) : "";
    }
}
