package nu.flyttahit;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** An empty PostgreSQL for the tests: a container where Docker answers, else the site's own embedded one. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestDatabase.Container.class)
class TestDatabase {

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
