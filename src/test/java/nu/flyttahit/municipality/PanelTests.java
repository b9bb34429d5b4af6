package nu.flyttahit.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SiteTest
class PanelTests {

    @Autowired
    Municipalities municipalities;

    @Autowired
    TwelvePanel twelve;

    @Autowired
    NearnessPanel nearness;

    @Autowired
    TownsPanel towns;

    @Autowired
    SpreadPanel spread;

    @Autowired
    List<Panel> panels;

    @Test
    void theTwelveAreListedByName() {
        assertThat(names("")).hasSize(12).startsWith("Borgholm", "Emmaboda", "Hultsfred", "Högsby", "Kalmar");
    }

    @Test
    void theTwelveAreListedFromNorthToSouth() {
        assertThat(names("norr")).startsWith("Västervik", "Vimmerby").endsWith("Mörbylånga", "Torsås");
    }

    @Test
    void theTwelveAreListedByDistanceToKalmar() {
        assertThat(names("avstand")).startsWith("Kalmar", "Mörbylånga", "Nybro").endsWith("Västervik");
    }

    @Test
    void anUnknownOrderIsTheOrderOfNames() {
        assertThat(names("folkmangd' or 1=1")).isEqualTo(names(""));
    }

    @Test
    void aSearchFindsMunicipalitiesAndTownsWithoutDots() {
        assertThat(found("MONSTERAS")).containsExactly("Mönsterås");
        assertThat(found("ankarsr")).containsExactly("Västervik");
        assertThat(found("oland")).containsExactly("Borgholm", "Mörbylånga");
        assertThat(found("Atlantis")).isEmpty();
    }

    @Test
    void aSearchThatFindsNothingLeavesAllTwelve() {
        assertThat(model(Map.of("sok", "Atlantis")).rows()).hasSize(12);
    }

    @Test
    void theNearestSeatsAreKalmarAndMorbylangaAcrossTheSound() {
        NearnessPanel.Stretch nearest = nearness.nearestPairs().get(0);

        assertThat(nearest.from().name()).isEqualTo("Kalmar");
        assertThat(nearest.kilometres()).isCloseTo(15.2, within(0.05));
        assertThat(nearest.overWater()).isTrue();
    }

    @Test
    void theLongestStretchLeavesRoomForItsValue() {
        assertThat(NearnessPanel.Ruler.of(nearness.nearestPairs()).rows())
                .extracting(NearnessPanel.Row::percent)
                .allMatch(percent -> percent > 0 && percent <= NearnessPanel.Ruler.LONGEST)
                .contains(NearnessPanel.Ruler.LONGEST);
    }

    @Test
    void namesOnTheMapsNeverCoverEachOther() {
        municipalities.all().forEach(m -> {
            List<TownMap.Name> names =
                    towns.model(request(m.slug(), Map.of())).orElseThrow().map().names();
            assertThat(names).as(m.name()).isNotEmpty();
            assertThat(pairs(names.stream().filter(n -> !n.fine()).toList(), 25))
                    .as(m.name())
                    .isZero();
            assertThat(pairs(names, 17)).as(m.name()).isZero();
        });
    }

    @Test
    void fiveSeatsLieWithinFiftyKilometresOfKalmar() {
        assertThat(spread.model(request("kalmar", Map.of())).orElseThrow().near())
                .isEqualTo(5);
    }

    @Test
    void onlyPagesOfAMunicipalityShowItsOwnPanels() {
        assertThat(panels.stream()
                        .filter(p -> List.of("orter", "avstand", "grannar", "signatur")
                                .contains(p.name())))
                .hasSize(4)
                .allSatisfy(p -> assertThat(p.model(request(null, Map.of()))).isEmpty());
    }

    private static long pairs(List<TownMap.Name> names, double size) {
        return names.stream()
                .flatMap(a -> names.stream().filter(b -> a != b && a.box(size).touches(b.box(size))))
                .count();
    }

    private List<String> names(String order) {
        return model(Map.of("sortera", order)).rows().stream()
                .map(row -> row.municipality().name())
                .toList();
    }

    private List<String> found(String search) {
        return Stream.of(model(Map.of("sok", search)))
                .flatMap(twelve -> twelve.found().stream())
                .map(row -> row.municipality().name())
                .toList();
    }

    private TwelvePanel.Twelve model(Map<String, String> query) {
        return twelve.model(request(null, query)).orElseThrow();
    }

    private static PanelRequest request(@Nullable String municipality, Map<String, String> query) {
        return new PanelRequest("panel", null, null, municipality, LanguageFromPath.SWEDISH, query);
    }
}
