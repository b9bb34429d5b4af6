package nu.flyttahit.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CountyMapTests {

    private static final Position KALMAR = new Position(56.66157, 16.36163);

    /** The check point that came with the drawing. */
    @Test
    void kalmarLiesWhereTheDrawingHasIt() {
        CountyMap.Point kalmar = CountyMap.at(KALMAR);

        assertThat(kalmar.x()).isCloseTo(362.7, within(0.05));
        assertThat(kalmar.y()).isCloseTo(763.8, within(0.05));
    }

    @Test
    void oneUnitIsAsLongAsTheMapSays() {
        CountyMap.Point kalmar = CountyMap.at(KALMAR);
        CountyMap.Point tenMinutesNorth = CountyMap.at(new Position(KALMAR.lat() + 1 / 6.0, KALMAR.lon()));
        double kilometres = KALMAR.kilometresTo(new Position(KALMAR.lat() + 1 / 6.0, KALMAR.lon()));

        assertThat((kalmar.y() - tenMinutesNorth.y()) * CountyMap.KM_PER_UNIT).isCloseTo(kilometres, within(0.1));
    }

    @Test
    void everyMunicipalityIsDrawn() {
        var map = new CountyMap(JsonMapper.shared());

        assertThat(map.shape("0885").height() * CountyMap.KM_PER_UNIT).isCloseTo(76.8, within(0.1));
        assertThat(map.shape("0862").tone()).isNotEqualTo(map.shape("0881").tone());
    }
}
