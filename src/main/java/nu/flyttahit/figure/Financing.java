package nu.flyttahit.figure;

import java.util.Comparator;
import java.util.List;
import nu.flyttahit.chart.LinearScale;

/** One krona a year from the region and from each municipality for every inhabitant of the year agreed on. */
public record Financing(String year, List<Share> municipalities, FigureValue basis) {

    /** What one of the thirteen pays. */
    public record Share(String name, long kronor) {}

    private static final Comparator<Share> MOST_FIRST =
            Comparator.comparingLong(Share::kronor).reversed();

    public Financing {
        municipalities = municipalities.stream().sorted(MOST_FIRST).toList();
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
