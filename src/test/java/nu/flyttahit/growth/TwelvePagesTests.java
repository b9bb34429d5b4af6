package nu.flyttahit.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.municipality.Municipality;
import org.junit.jupiter.api.Test;

class TwelvePagesTests {

    @Test
    void sevenReachTheGoalAndSixDoNot() {
        assertThat(twelve(7, 5, 0, true).reached()).isTrue();
        assertThat(twelve(6, 6, 0, true).reached()).isFalse();
        assertThat(twelve(6, 6, 0, true).status()).startsWith("Ej uppnått");
        assertThat(twelve(7, 5, 0, true).heading()).isEqualTo("Ökar på 7 av 12 sidor");
    }

    @Test
    void asManyVisitsAreNoIncrease() {
        assertThat(page(10, 10, true).increases()).isFalse();
        assertThat(page(11, 10, true).increases()).isTrue();
        assertThat(page(9, 10, true).growth().decreases()).isTrue();
    }

    @Test
    void aPageBornInMidYearNeitherRisesNorFalls() {
        MunicipalityGrowth page = page(10, 0, false);
        assertThat(page.increases()).isFalse();
        assertThat(page.percent()).isNull();
    }

    @Test
    void whatCannotBeComparedLeavesTheOutcomeOpenAsLongAsItCouldChangeIt() {
        assertThat(twelve(4, 3, 5, true).status()).startsWith("Går inte att avgöra");
        assertThat(twelve(4, 6, 2, true).status()).startsWith("Ej uppnått");
        assertThat(twelve(7, 0, 5, true).status()).startsWith("Uppnått");
    }

    @Test
    void aYearThatGoesOnHasReachedNothingYet() {
        assertThat(twelve(8, 4, 0, false).status()).isEqualTo("Över målet hittills: minst sju sidor");
        assertThat(twelve(2, 10, 0, false).status()).isEqualTo("Under målet hittills: minst sju sidor");
    }

    @Test
    void withoutAYearBeforeNothingIsSaidOfIncrease() {
        assertThat(twelve(0, 0, 12, false).isComparable()).isFalse();
        assertThat(twelve(0, 0, 12, false).heading()).doesNotContain("Ökar");
    }

    @Test
    void changeIsInPerCentOfTheYearBefore() {
        assertThat(page(115, 100, true).percent()).isEqualByComparingTo("15");
        assertThat(page(2, 3, true).percent()).isEqualByComparingTo(new BigDecimal("-33.3"));
        assertThat(page(5, 0, true).percent()).isNull();
    }

    private static TwelvePages twelve(int rising, int falling, int unknown, boolean finished) {
        List<MunicipalityGrowth> pages = new ArrayList<>();
        for (int i = 0; i < rising; i++) {
            pages.add(page(2, 1, true));
        }
        for (int i = 0; i < falling; i++) {
            pages.add(page(1, 2, true));
        }
        for (int i = 0; i < unknown; i++) {
            pages.add(page(5, 0, false));
        }
        return new TwelvePages(pages, finished);
    }

    private static MunicipalityGrowth page(long visits, long before, boolean comparable) {
        return new MunicipalityGrowth(
                kalmar(), new Growth(-5, visits(visits), visits(before), Counts.NONE, comparable));
    }

    private static Counts visits(long visits) {
        return new Counts(0, visits, 0, 0);
    }

    private static Municipality kalmar() {
        return new Municipality(
                "0880",
                5,
                "kalmar",
                "Kalmar",
                "Kalmar kommun",
                "Småland",
                "stad",
                new BigDecimal("56.66"),
                new BigDecimal("16.36"),
                "https://www.kalmar.se");
    }
}
