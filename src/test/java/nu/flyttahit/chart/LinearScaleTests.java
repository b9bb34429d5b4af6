package nu.flyttahit.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LinearScaleTests {

    @Test
    void placesValuesToATenthOfAUnit() {
        var upwards = new LinearScale(36000, 38000, 306, 40);

        assertThat(upwards.at(36000)).isEqualTo(306);
        assertThat(upwards.at(38000)).isEqualTo(40);
        assertThat(upwards.at(37433)).isEqualTo(115.4);
    }

    @Property
    void keepsValuesBetweenItsEndsAndInOrder(
            @ForAll @DoubleRange(min = -1e5, max = 1e5) double from,
            @ForAll @DoubleRange(min = -1e5, max = 1e5) double to,
            @ForAll @DoubleRange(min = 0, max = 1) double less,
            @ForAll @DoubleRange(min = 0, max = 1) double more) {
        Assume.that(Math.abs(from - to) > 1e-3 && less <= more);
        var scale = new LinearScale(from, to, 8, 844);

        double near = scale.at(from + less * (to - from));
        double far = scale.at(from + more * (to - from));

        assertThat(near).isBetween(8.0, 844.0).isLessThanOrEqualTo(far);
        assertThat(far).isBetween(8.0, 844.0).isCloseTo(8 + more * 836, within(0.06));
    }

    @Test
    void refusesAnAxisWithoutLength() {
        assertThatThrownBy(() -> new LinearScale(5, 5, 0, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
