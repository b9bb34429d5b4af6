package nu.flyttahit.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTests {

    /** Kilometres as the crow flies of the fact file, from Kalmar. */
    @ParameterizedTest
    @CsvSource({
        "59.32938, 18.06871, 313",
        "57.70716, 11.96679, 289",
        "55.60587, 13.00073, 239",
        "57.75840, 16.63733, 123",
        "56.52480, 16.37877, 15"
    })
    void distancesFromKalmarAreThoseOfTheFacts(double lat, double lon, double kilometres) {
        assertThat(new Position(56.66157, 16.36163).kilometresTo(new Position(lat, lon)))
                .isCloseTo(kilometres, within(0.6));
    }

    @Property
    void theWayBackIsAsLong(
            @ForAll @DoubleRange(min = -89, max = 89) double lat,
            @ForAll @DoubleRange(min = -179, max = 179) double lon) {
        var kalmar = new Position(56.66157, 16.36163);
        var other = new Position(lat, lon);

        assertThat(kalmar.kilometresTo(other)).isCloseTo(other.kilometresTo(kalmar), within(1e-6));
        assertThat(kalmar.kilometresTo(other)).isBetween(0.0, 20_016.0);
    }
}
