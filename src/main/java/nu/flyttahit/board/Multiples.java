package nu.flyttahit.board;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nu.flyttahit.chart.LinearScale;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/** The population of each of the twelve, change by change, all on one scale; missing years are missing. */
public record Multiples(List<Integer> years, List<Small> twelve, LinearScale up, List<String> sources) {

    private static final int YEARS = 5;
    private static final int TOP = 10;
    private static final int BOTTOM = 122;

    /**
     * The change of a year; null where either end is missing.
     *
     * @param change in persons
     * @param percent with two decimals: five more of 27 000 is a rise
     */
    public record Year(
            int year, @Nullable BigDecimal change, @Nullable BigDecimal percent) {

        /** up, down or nothing; a tie is neither. */
        public String direction() {
            int sign = percent == null ? 0 : percent.signum();
            return sign > 0 ? "up" : sign < 0 ? "down" : "";
        }
    }

    /** One municipality. */
    public record Small(Municipality municipality, List<Year> years) {

        /** Its latest change, of any year. */
        public Optional<Year> latestKnown() {
            return years.stream().filter(y -> y.percent() != null).reduce((earlier, later) -> later);
        }

        private int lastYear() {
            return latestKnown().map(Year::year).orElse(0);
        }

        private BigDecimal lastPercent() {
            return latestKnown().map(Year::percent).orElse(BigDecimal.ZERO);
        }
    }

    /** A bar in its place in a drawing of 220 by 150 units. */
    public record Bar(Year of, double x, double y, double length, String tone) {}

    static Optional<Multiples> of(List<Municipality> municipalities, List<FigureValue> population) {
        List<FigureValue> known = population.stream()
                .filter(f -> !f.isMissing()
                        && municipalities.stream().anyMatch(m -> m.code().equals(f.area())))
                .toList();
        return known.stream()
                .map(f -> Integer.parseInt(f.period()))
                .max(Integer::compare)
                .map(last -> upTo(last, municipalities, known));
    }

    private static Multiples upTo(int last, List<Municipality> municipalities, List<FigureValue> known) {
        List<Integer> years =
                IntStream.rangeClosed(last - YEARS + 1, last).boxed().toList();
        List<Small> twelve = municipalities.stream()
                .map(m -> small(m, known, years))
                .sorted(comparing(Small::lastYear)
                        .thenComparing(Small::lastPercent)
                        .reversed())
                .toList();
        List<String> sources = known.stream()
                .filter(f -> Integer.parseInt(f.period()) >= years.get(0))
                .map(FigureValue::source)
                .distinct()
                .toList();
        return new Multiples(years, twelve, scale(twelve), sources);
    }

    private static Small small(Municipality municipality, List<FigureValue> known, List<Integer> years) {
        List<FigureValue> own =
                known.stream().filter(f -> f.area().equals(municipality.code())).toList();
        return new Small(municipality, years.stream().map(y -> change(own, y)).toList());
    }

    private static Year change(List<FigureValue> own, int year) {
        return value(own, year - 1)
                .flatMap(before -> value(own, year).map(now -> change(year, before, now)))
                .orElseGet(() -> new Year(year, null, null));
    }

    private static Year change(int year, BigDecimal before, BigDecimal now) {
        BigDecimal change = now.subtract(before);
        return new Year(year, change, change.multiply(BigDecimal.valueOf(100)).divide(before, 2, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> value(List<FigureValue> own, int year) {
        return own.stream()
                .filter(f -> f.period().equals(String.valueOf(year)))
                .map(FigureValue::known)
                .findFirst();
    }

    private static LinearScale scale(List<Small> twelve) {
        var all = twelve.stream()
                .flatMap(s -> s.years().stream())
                .mapToDouble(y -> y.percent() == null ? 0 : y.percent().doubleValue())
                .summaryStatistics();
        return new LinearScale(Math.min(0, all.getMin()), Math.max(0.1, all.getMax()), BOTTOM, TOP);
    }

    public double zero() {
        return up.at(0);
    }

    /** The bars of one of the twelve; a missing one is a dashed outline. */
    public List<Bar> bars(Small small) {
        return IntStream.range(0, years.size())
                .mapToObj(i -> bar(small.years().get(i), 8 + i * 42, i == years.size() - 1))
                .toList();
    }

    private Bar bar(Year year, double x, boolean last) {
        if (year.percent() == null) {
            return new Bar(year, x, zero() - 20, 40, "bar--none");
        }
        double end = up.at(year.percent().doubleValue());
        String tone = year.percent().signum() > 0 ? "bar--ok" : "bar--no";
        double length = Math.round(Math.abs(end - zero()) * 10) / 10.0;
        return new Bar(year, x, Math.min(end, zero()), length, last ? tone : tone + " dim");
    }
}
