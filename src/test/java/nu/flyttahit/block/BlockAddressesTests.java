package nu.flyttahit.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockAddressesTests {

    @Test
    void everyAddressIsChangedAndNothingElse() {
        var source = new Block.Source("SCB", "https://old.example", LocalDate.of(2026, 1, 1));
        List<Block> blocks = List.of(
                new Block.Text("a", 1, null, "<p>x</p>", List.of(source)),
                new Block.Links("b", 1, null, List.of(new Block.Links.Item("T", "https://old.example", null))),
                new Block.Film("c", 1, null, "", "", "https://old.example", null));
        assertThat(blocks).allSatisfy(block -> {
            Block changed = block.withAddresses(address -> address.replace("old", "new"));
            assertThat(changed.addresses()).containsExactly("https://new.example");
            assertThat(changed.withAddresses(address -> address.replace("new", "old")))
                    .isEqualTo(block);
        });
    }
}
