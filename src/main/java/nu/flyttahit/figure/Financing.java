package nu.flyttahit.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.chart.LinearScale;
import nu.flyttahit.municipality.Municipalities;

/** One krona a year from the region and from each municipality for every inhabitant of the year agreed on. */
public record Financing(String year, List<Share> municipalities, FigureValue basis) {

    /** Agreed between the region and the twelve: the population of 2019, whatever it has become since. */
    private static final String AGREED = "2019";

    /** What one of the thirteen pays. */
    public record Share(String name, long kronor) {}

    private static final Comparator<Share> MOST_FIRST =
            Comparator.comparingLong(Share::kronor).reversed();

    public Financing {
        municipalities = municipalities.stream().sorted(MOST_FIRST).toList();
    }

    /** Empty where the population of any of the twelve is missing: the sum would be a wrong one. */
    public static Optional<Financing> of(Figures figures, Municipalities municipalities) {
        List<FigureValue> population = figures.values("population").stream()
                .filter(v -> v.period().equals(AGREED)
                        && !v.isMissing()
                        && municipalities.byCode(v.area()).isPresent())
                .toList();
        return population.size() < municipalities.all().size()
                ? Optional.empty()
                : Optional.of(new Financing(
                        AGREED,
                        population.stream().map(v -> share(v, municipalities)).toList(),
                        population.get(0)));
    }

    private static Share share(FigureValue population, Municipalities municipalities) {
        String name = municipalities.byCode(population.area()).orElseThrow().name();
        return new Share(name, population.known().longValueExact());
    }

    /** Percent of the whole, with one decimal. */
    public BigDecimal percent(long kronor) {
        return BigDecimal.valueOf(100 * kronor).divide(BigDecimal.valueOf(total()), 1, RoundingMode.HALF_UP);
    }

    /** The region pays as much as the twelve together. */
    public long region() {
        return municipalities.stream().mapToLong(Share::kronor).sum();
    }

    public long total() {
        return 2 * region();
    }

    public Share most() {
        return municipalities.get(0);
    }

    public Share least() {
        return municipalities.get(municipalities.size() - 1);
    }

    /** The length of a bar where the region's is as long as told. */
    public double length(long kronor, int longest) {
        return new LinearScale(0, region(), 0, longest).at(kronor);
    }
}
