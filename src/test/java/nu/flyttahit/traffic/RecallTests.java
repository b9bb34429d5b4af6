package nu.flyttahit.traffic;

import static nu.flyttahit.traffic.Requests.from;
import static nu.flyttahit.traffic.Requests.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;

/** How many robots are found and how many readers are lost, against public lists. */
@SiteTest
class RecallTests {

    private static final Instant NOW = Instant.parse("2027-05-04T10:00:00Z");
    private static final Set<RequestClass> PROGRAMS = Set.of(RequestClass.PREVIEW, RequestClass.BOT, RequestClass.TOOL);

    @Autowired
    Classification classification;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {".*ROBOTS", ".*CRAWLER.*"})
    void ninetyNineOfAHundredRobotsAreFound(UserAgents list) {
        List<String> missed =
                list.names().stream().filter(name -> !isProgram(name)).toList();
        assertThat(100.0 * missed.size() / list.names().size())
                .as("missed of %s: %s", list, missed)
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CRAWLER_USER_AGENTS", "TOP_CRAWLER_AGENTS", "YAUAA_ROBOTS", "UAP_CORE_ROBOTS"})
    void atMostFiveOfAThousandBrowsersAreLost(UserAgents list) {
        List<String> lost = list.names().stream().filter(this::isProgram).toList();
        assertThat(100.0 * lost.size() / list.names().size())
                .as("lost of %s: %s", list, lost)
                .isLessThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @EnumSource(names = {"USER_AGENTS", "TOP_USER_AGENTS", "REAL_USER_AGENTS"})
    void noneOfTodaysBrowsersIsLost(UserAgents list) {
        assertThat(list.names()).noneMatch(this::isProgram);
    }

    @Test
    void theReportSaysWhatIsMeasured() throws IOException {
        String table = Stream.of(UserAgents.values()).map(this::row).collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("docs/classification.md")))
                .as("docs/classification.md should hold:\n%s", table)
                .contains(table);
    }

    private String row(UserAgents list) {
        List<RequestClass> classes = list.names().stream().map(this::classOf).toList();
        long programs = classes.stream().filter(PROGRAMS::contains).count();
        return String.format(
                Locale.ROOT,
                "| `%s` | %d | %d | %d | %d | %.2f %% %s |",
                list.file(),
                classes.size(),
                count(classes, RequestClass.PREVIEW),
                count(classes, RequestClass.BOT),
                count(classes, RequestClass.TOOL),
                100.0 * programs / classes.size(),
                list.areRobots() ? "found" : "lost");
    }

    private static long count(List<RequestClass> classes, RequestClass one) {
        return classes.stream().filter(one::equals).count();
    }

    private boolean isProgram(String name) {
        return PROGRAMS.contains(classOf(name));
    }

    private RequestClass classOf(String name) {
        return classification.of(page(from(name)), null, NOW);
    }
}
