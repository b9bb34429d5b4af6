package nu.flyttahit.board;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import nu.flyttahit.municipality.CountyMap;
import nu.flyttahit.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/** The county by how the population of each of the twelve changed in one year. */
public record ChangeMap(int year, List<Part> parts) {

    private static final BigDecimal MUCH_MORE = new BigDecimal("0.5");
    private static final BigDecimal MUCH_FEWER = new BigDecimal("-1");

    /** The tones of the map, from most more to most fewer; what is missing stands last. */
    public static final List<String> TONES = List.of("up2", "up1", "tie", "down1", "down2", "none");

    /** A municipality on the drawing. */
    public record Part(Municipality municipality, CountyMap.Shape shape, CountyMap.Point seat, Multiples.Year of) {

        public String tone() {
            return ChangeMap.tone(of.percent());
        }

        private BigDecimal percentOrNone() {
            BigDecimal percent = of.percent();
            return percent == null ? BigDecimal.valueOf(-100) : percent;
        }
    }

    /** Of the latest year that all twelve have figures for; else of the latest. */
    static ChangeMap of(Multiples multiples, CountyMap map) {
        int last = multiples.years().size() - 1;
        int chosen = last;
        while (chosen > 0 && !isWhole(multiples, chosen)) {
            chosen--;
        }
        int index = isWhole(multiples, chosen) ? chosen : last;
        return new ChangeMap(
                multiples.years().get(index),
                multiples.twelve().stream()
                        .map(small -> part(small, index, map))
                        .sorted(comparing(Part::percentOrNone).reversed())
                        .toList());
    }

    private static boolean isWhole(Multiples multiples, int index) {
        return multiples.twelve().stream()
                .noneMatch(small -> small.years().get(index).percent() == null);
    }

    private static Part part(Multiples.Small small, int index, CountyMap map) {
        Municipality municipality = small.municipality();
        return new Part(
                municipality,
                map.shape(municipality.code()),
                CountyMap.at(municipality.seat()),
                small.years().get(index));
    }

    private static String tone(@Nullable BigDecimal percent) {
        if (percent == null) {
            return "none";
        }
        if (percent.signum() > 0) {
            return percent.compareTo(MUCH_MORE) >= 0 ? "up2" : "up1";
        }
        return percent.signum() == 0 ? "tie" : percent.compareTo(MUCH_FEWER) > 0 ? "down1" : "down2";
    }

    /** How many grew. */
    public int grew() {
        return Collections.frequency(
                parts.stream().map(part -> part.of().direction()).toList(), "up");
    }

    /** The tones that are on the map. */
    public List<String> legend() {
        return TONES.stream()
                .filter(tone -> parts.stream().anyMatch(part -> part.tone().equals(tone)))
                .toList();
    }
}
