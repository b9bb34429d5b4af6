package nu.flyttahit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.modulith.ApplicationModule;

/** What is written about the code is true of the code, as far as a machine can tell. */
class PapersTests {

    private static final Path JAVA = Path.of("src/main/java/nu/flyttahit");
    private static final Path DECISIONS = Path.of("docs/adr");
    private static final String LINK = "(?<!!)\\[[^]]+]\\(([^)#]+)[^)]*\\)";

    @Test
    void operationsExplainsEverySetting() throws IOException {
        String operations = Files.readString(Path.of("docs/operations.md"));
        var settings = new TreeSet<>(settingsOfRecords());
        for (Path file : files(Path.of("src/main"), ".java", ".yaml")) {
            matches("FLYTTAHIT_[A-Z_]*[A-Z]", Files.readString(file)).forEach(settings::add);
        }
        assertThat(settings).contains("FLYTTAHIT_BASE_URL", "FLYTTAHIT_VISIT_MOST_JOURNAL");
        assertThat(settings).allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
    }

    @Test
    void operationsNamesNoSettingThatNothingReads() throws IOException {
        String main = String.join(" ", settingsOfRecords());
        String compose = Files.readString(Path.of("docker-compose.yml"));
        assertThat(matches("FLYTTAHIT_[A-Z_]*[A-Z]", Files.readString(Path.of("docs/operations.md"))))
                .allSatisfy(name -> assertThat(main + compose).contains(name));
    }

    @Test
    void mapNamesEveryPackage() throws IOException {
        String map = Files.readString(JAVA.resolve("package-info.java"));
        assertThat(packages()).allSatisfy(name -> assertThat(map).contains("{@code " + name + "}"));
    }

    @Test
    void packagesUseOnlyThoseToTheirLeft() throws Exception {
        List<Set<String>> order = order();
        for (String name : packages()) {
            int place = placeOf(name, order);
            for (String used : usedBy(name)) {
                assertThat(placeOf(used, order)).as("%s uses %s", name, used).isLessThan(place);
            }
        }
    }

    @Test
    void decisionsAreShortAndWhole() throws IOException {
        List<Path> decisions = files(DECISIONS, ".md");
        for (int i = 0; i < decisions.size(); i++) {
            String text = Files.readString(decisions.get(i));
            assertThat(decisions.get(i).getFileName().toString()).startsWith("%04d-".formatted(i + 1));
            assertThat(text)
                    .startsWith("# %d. ".formatted(i + 1))
                    .contains("**Status:** ")
                    .containsSubsequence("\n## Context\n", "\n## Decision\n", "\n## Consequences\n");
            assertThat(text.lines()).hasSizeLessThan(65);
        }
    }

    @Test
    void codeRefersToDecisionsThatExist() throws IOException {
        for (Path file : files(Path.of("src"), ".java", ".sql", ".yaml", ".html", ".css")) {
            for (String number : matches("ADR (\\d{4})\\b", Files.readString(file))) {
                assertThat(files(DECISIONS, ".md"))
                        .as("%s names ADR %s", file, number)
                        .anySatisfy(decision ->
                                assertThat(decision.getFileName().toString()).startsWith(number + "-"));
            }
        }
    }

    @Test
    void papersLeadSomewhere() throws IOException {
        var papers = Stream.concat(files(Path.of("docs"), ".md").stream(), topLevelPapers())
                .toList();
        for (Path paper : papers) {
            for (String target : matches(LINK, Files.readString(paper))) {
                if (!target.contains(":")) {
                    assertThat(paper.resolveSibling(target))
                            .as(paper.toString())
                            .exists();
                }
            }
        }
    }

    /** STYLE.md writes {@code `site ← database, chart ← account …`}: groups from left to right. */
    private static List<Set<String>> order() throws IOException {
        String line = matches("`(site ← [^`]*)`", Files.readString(Path.of("STYLE.md")))
                .get(0);
        return Stream.of(line.split(" ← "))
                .map(group -> Set.of(group.split(", ")))
                .toList();
    }

    private static int placeOf(String name, List<Set<String>> order) {
        for (int place = 0; place < order.size(); place++) {
            if (order.get(place).contains(name)) {
                return place;
            }
        }
        throw new AssertionError("STYLE.md does not say where the package " + name + " stands");
    }

    private static List<String> usedBy(String name) throws ClassNotFoundException {
        var module = Class.forName("nu.flyttahit." + name + ".package-info").getAnnotation(ApplicationModule.class);
        return List.of(module.allowedDependencies());
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.list(JAVA)) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> settingsOfRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("nu.flyttahit").stream()
                .flatMap(found -> settingsOf(Objects.requireNonNull(found.getBeanClassName())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> settingsOf(String className) {
        try {
            Class<?> type = Class.forName(className);
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .map(name -> (prefix + "." + name.replaceAll("([A-Z])", "_$1")).replaceAll("[.-]", "_"))
                    .map(name -> name.toUpperCase(Locale.ROOT));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All matches: the first group where there is one, else the whole. */
    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(PapersTests::groupOf)
                .toList();
    }

    private static String groupOf(MatchResult match) {
        return match.groupCount() > 0 ? match.group(1) : match.group();
    }

    private static Stream<Path> topLevelPapers() {
        return Stream.of("README.md", "STYLE.md", "CONTRIBUTING.md", "SECURITY.md")
                .map(Path::of);
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
