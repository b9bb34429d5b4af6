package nu.flyttahit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a public page says in Swedish it can say in English, and the other way round. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @ParameterizedTest
    @MethodSource("features")
    void everyTextHasItsTwin(String feature) throws IOException {
        Properties swedish = read(feature + ".properties");
        Properties english = read(feature + "_en.properties");
        assertThat(english.stringPropertyNames()).isNotEmpty().isEqualTo(swedish.stringPropertyNames());
        assertThat(english.values()).doesNotContain("");
        assertThat(swedish.values()).doesNotContain("");
    }

    @Test
    void everyFileIsRead() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yaml"));
        assertThat(features()).isNotEmpty().allSatisfy(f -> assertThat(settings).contains("messages/" + f));
    }

    static Set<String> features() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(f -> f.getFileName().toString().replaceFirst("(_en)?\\.properties$", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Properties read(String file) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }
}
