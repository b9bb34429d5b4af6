package nu.flyttahit.result;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.goal.Change;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.ResultSource;
import nu.flyttahit.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** How many of the twelve had more inhabitants on 31 December than the year before. */
@Component
class PopulationGrowth implements ResultSource {

    private static final String POPULATION = "population";

    private final Figures figures;
    private final Municipalities municipalities;

    PopulationGrowth(Figures figures, Municipalities municipalities) {
        this.figures = figures;
        this.municipalities = municipalities;
    }

    @Override
    public String key() {
        return "population_growth";
    }

    @Override
    public String title() {
        return "Kommuner som fick fler invånare än året före";
    }

    @Override
    public boolean fits(Goal.Kind kind) {
        return kind == Goal.Kind.COUNT_OF_TWELVE;
    }

    @Override
    public boolean isOnlySource() {
        return true;
    }

    @Override
    public Optional<Computed> compute(Goal goal, int year) {
        List<FigureValue> both = figures.values(POPULATION).stream()
                .filter(f -> !f.isMissing() && municipalities.byCode(f.area()).isPresent())
                .filter(f -> isOf(f, year - 1) || isOf(f, year))
                .toList();
        return both.stream().anyMatch(f -> isOf(f, year)) ? Optional.of(count(year, both)) : Optional.empty();
    }

    private static boolean isOf(FigureValue figure, int year) {
        return figure.period().equals(String.valueOf(year));
    }

    private Computed count(int year, List<FigureValue> both) {
        List<Input> inputs = both.stream().map(NetMigration::input).toList();
        List<String> directions = Change.of(municipalities.all(), inputs, year).stream()
                .map(Change::direction)
                .toList();
        int grew = Collections.frequency(directions, "up");
        int missing = Collections.frequency(directions, "missing");
        return new Computed(
                BigDecimal.valueOf(grew),
                missing,
                LocalDate.of(year, Month.DECEMBER, 31),
                missing > 0 || both.stream().anyMatch(f -> f.status().equals("preliminary")),
                both.stream()
                        .filter(f -> isOf(f, year))
                        .map(FigureValue::source)
                        .distinct()
                        .collect(joining("; ")),
                definition(grew, missing),
                inputs);
    }

    private static String definition(int grew, int missing) {
        String rule = "Kommuner med fler invånare den 31 december än året före. Lika många räknas inte.";
        return missing == 0 ? rule : rule + " Minst %d, uppgift saknas för %d.".formatted(grew, missing);
    }
}
