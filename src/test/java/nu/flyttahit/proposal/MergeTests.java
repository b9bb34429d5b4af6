package nu.flyttahit.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nu.flyttahit.block.Block;
import org.junit.jupiter.api.Test;

class MergeTests {

    private static final Merge.Text BASE = text("Rubrik", "ett", "två");

    @Test
    void whatBothLeftAloneAndWhatOneChangedIsJoined() {
        Merge merged = Merge.of(BASE, text("Rubrik", "ett nytt", "två"), text("Ny rubrik", "ett", "två, ändrad"));
        assertThat(merged.isFree()).isTrue();
        assertThat(merged.title()).isEqualTo("Ny rubrik");
        assertThat(merged.blocks())
                .isEqualTo(text("", "ett nytt", "två, ändrad").blocks());
    }

    @Test
    void whatBothChangedIsForAPersonUnlessTheyAgree() {
        assertThat(Merge.of(BASE, text("Rubrik", "mitt", "två"), text("Rubrik", "ditt", "två"))
                        .conflicts())
                .containsExactly("Bostad");
        assertThat(Merge.of(BASE, text("Rubrik", "samma", "två"), text("Rubrik", "samma", "två"))
                        .isFree())
                .isTrue();
        assertThat(Merge.of(BASE, text("Min", "ett", "två"), text("Din", "ett", "två"))
                        .conflicts())
                .containsExactly("Rubrik");
    }

    @Test
    void aChangedBlockThatIsGoneIsForAPerson() {
        var now = new Merge.Text("Rubrik", "", List.of());
        assertThat(Merge.of(BASE, text("Rubrik", "ett nytt", "två"), now).conflicts())
                .containsExactly("Bostad");
    }

    private static Merge.Text text(String title, String a, String b) {
        return new Merge.Text(
                title,
                "",
                List.of(
                        new Block.Text("a", 1, "Bostad", "<p>" + a + "</p>", List.of()),
                        new Block.Text("b", 1, "Jobb", "<p>" + b + "</p>", List.of())));
    }
}
