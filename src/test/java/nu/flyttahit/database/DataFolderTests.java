package nu.flyttahit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nu.flyttahit.site.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path temporary;

    @Test
    void oneSiteAtATimeHoldsAFolder() throws Exception {
        Path folder = temporary.resolve("data");
        try (DataFolder first = DataFolder.claim(folder)) {
            assertThat(first.path()).isDirectory();
            assertThatThrownBy(() -> DataFolder.claim(folder))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("Another running Flyttahit");
        }
        try (DataFolder second = DataFolder.claim(folder)) {
            assertThat(second.path()).isEqualTo(folder);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(temporary.resolve("a-file"));
        assertThatThrownBy(() -> DataFolder.claim(file.resolve("data")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining(file.toString());
    }
}
