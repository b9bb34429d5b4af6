package nu.flyttahit.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/** The marks of an axis: steps of 1, 2, 2.5 or 5 times a power of ten, as few as told, around all values. */
public final class Ticks {

    private static final List<BigDecimal> ROUND =
            List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"));

    private Ticks() {}

    /**
     * The marks from the last one at or below the least value to the first at or above the greatest.
     *
     * @param intervals how many steps at most; at least two, since an axis across zero needs two
     */
    public static List<BigDecimal> around(double least, double greatest, int intervals) {
        if (least > greatest || intervals < 2) {
            throw new IllegalArgumentException("%s to %s in %d steps".formatted(least, greatest, intervals));
        }
        double span = greatest > least ? greatest - least : Math.max(1, Math.abs(greatest) / 100);
        int nth = ROUND.size() * (int) Math.floor(Math.log10(span / intervals));
        while (steps(least, greatest, roundNumber(nth)) > intervals) {
            nth++;
        }
        return marks(least, greatest, roundNumber(nth));
    }

    private static List<BigDecimal> marks(double least, double greatest, BigDecimal step) {
        long first = below(least, step);
        return LongStream.rangeClosed(first, Math.max(first + 1, above(greatest, step)))
                .mapToObj(n -> step.multiply(BigDecimal.valueOf(n)))
                .toList();
    }

    private static long steps(double least, double greatest, BigDecimal step) {
        return above(greatest, step) - below(least, step);
    }

    private static long below(double value, BigDecimal step) {
        return (long) Math.floor(value / step.doubleValue());
    }

    private static long above(double value, BigDecimal step) {
        return (long) Math.ceil(value / step.doubleValue());
    }

    /** The nth of … 0.1, 0.2, 0.25, 0.5, 1 (the 0th), 2, 2.5, 5, 10 …. */
    private static BigDecimal roundNumber(int nth) {
        return ROUND.get(Math.floorMod(nth, ROUND.size())).scaleByPowerOfTen(Math.floorDiv(nth, ROUND.size()));
    }
}
