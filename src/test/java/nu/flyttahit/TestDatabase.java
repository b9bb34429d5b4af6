package nu.flyttahit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** An empty PostgreSQL for the tests: a container where Docker answers, else the site's own embedded one. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestDatabase.Container.class)
class TestDatabase {

    /** The embedded database is made anew for each run: a test never meets what another run left. */
    @Bean
    DynamicPropertyRegistrar freshDataFolder() throws IOException {
        Path folder = Files.createDirectories(Path.of("target"));
        Path fresh = Files.createTempDirectory(folder, "site-");
        return registry -> registry.add("flyttahit.data-dir", fresh::toString);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(DockerAnswers.class)
    static class Container {

        @Bean
        @ServiceConnection
        PostgreSQLContainer postgres() {
            return new PostgreSQLContainer("postgres:18");
        }
    }

    static class DockerAnswers implements Condition {

        private static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return ANSWERS;
        }
    }
}
