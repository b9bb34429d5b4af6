package nu.flyttahit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/content-format.md says what the records say. */
class ContentFormatTests {

    private static final Pattern WORD = Pattern.compile("`([a-z_0-9]+)`");

    record Described(String section, Class<? extends Record> type) {}

    static Stream<Described> records() {
        return Stream.of(
                new Described("## `manifest.json`", Manifest.class),
                new Described("## `pages/*.json`", PageFile.class),
                new Described("## `media.json`", MediaFile.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFieldHasItsLineAndEveryLineAField(Described described) throws IOException {
        var lines = section(described.section())
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> WORD.matcher(line.split("\\|")[1]).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines).isEqualTo(fields(described.type()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatMayBeMissingIsSaidToBeOptional(Described described) throws IOException {
        String section = section(described.section());
        for (var component : described.type().getRecordComponents()) {
            String line = section.lines()
                    .filter(row ->
                            row.startsWith("|") && row.split("\\|")[1].contains("`" + Shape.name(component) + "`"))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.contains("optional")).as(line).isEqualTo(Shape.isOptional(component));
        }
    }

    @Test
    void listsNameTheirFields() throws IOException {
        String lists = section("## `contacts.json` and `redirects.json`");
        Stream.of(PersonFile.class, RedirectFile.class)
                .flatMap(type -> fields(type).stream())
                .forEach(field -> assertThat(lists).contains("`" + field + "`"));
        assertThat(section("## `manifest.json`")).contains("`name`", "`bytes`", "`sha256`");
    }

    @Test
    void everyTypeOfBlockIsThereWithItsFields() throws IOException {
        String blocks = section("## Blocks");
        for (Class<?> type : Block.class.getPermittedSubclasses()) {
            String word = type.getSimpleName().toLowerCase(Locale.ROOT);
            if (type != Block.Unknown.class) {
                assertThat(Blocks.shape(word)).hasValue(type.asSubclass(Block.class));
                String row = blocks.lines()
                        .filter(line -> line.startsWith("| `" + word + "`"))
                        .findFirst()
                        .orElseThrow();
                Set<String> own = fields(type);
                own.removeAll(List.of("id", "v", "heading"));
                assertThat(own).as(word).allSatisfy(field -> assertThat(row).contains("`" + field + "`"));
            }
        }
    }

    @Test
    void versionAndLimitsAreThoseOfTheCode() throws IOException {
        assertThat(Files.readString(Path.of("docs/content-format.md")))
                .contains(
                        "Version " + Manifest.VERSION + ".",
                        Manifest.FORMAT,
                        "| %d MB, %d MB |"
                                .formatted(SafeZip.LARGEST_JSON.toMegabytes(), SafeZip.LARGEST_MEDIA.toMegabytes()));
    }

    private static Set<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(Shape::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String heading) throws IOException {
        String text = Files.readString(Path.of("docs/content-format.md"));
        int from = text.indexOf(heading + "\n");
        assertThat(from).as(heading).isNotNegative();
        int until = text.indexOf("\n## ", from + 1);
        return text.substring(from, until < 0 ? text.length() : until);
    }
}
