package nu.flyttahit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "nu.flyttahit", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final Path JAVA = Path.of("src/main/java/nu/flyttahit");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @ArchTest
    static final ArchRule controllersStayInTheirPackage =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .orShould()
            .haveSimpleNameEndingWith("Base");

    @ArchTest
    static final ArchRule packagesAreFeatures = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..support..", "..service..", "..dto..", "..impl..");

    @ArchTest
    static final ArchRule constructorsInject = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule settingsHaveATypeAndAHome = noFields().should().beAnnotatedWith(Value.class);

    @Test
    void templateFoldersAreNamedAfterPackages() throws IOException {
        Set<String> allowed = new TreeSet<>(names(JAVA));
        allowed.add("error");
        assertThat(allowed).containsAll(names(TEMPLATES));
    }

    @Test
    void migrationsAreNamedAfterPackages() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            List<String> features = files.map(f -> f.getFileName().toString())
                    .map(name -> name.replaceFirst("V\\d{12}__([a-z]+)_[a-z0-9_]+\\.sql", "$1"))
                    .toList();
            assertThat(names(JAVA)).containsAll(features);
        }
    }

    @Test
    void templatesHoldNoInlineStyleOrScript() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("(?i) style=\"| on[a-z]+=\"|<script>|<style");
            }
        }
    }

    /** Thymeleaf replaces the element before it reads the condition on it: the condition would never count. */
    @Test
    void noConditionStandsOnAnElementThatIsReplaced() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("<[^<>]*th:(if|unless)=\"[^\"]*\"[^<>]*th:replace=")
                        .doesNotContainPattern("<[^<>]*th:replace=\"[^\"]*\"[^<>]*th:(if|unless)=");
            }
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .map(f -> f.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
