package nu.flyttahit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nu.flyttahit.site.CannotStartException;
import nu.flyttahit.site.SiteProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A real PostgreSQL in the data folder for a site that is given no database address. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(SiteProperties settings) {
        if (settings.embedded().equals("off")) {
            throw new CannotStartException(
                    "No database is configured and the embedded one is off (FLYTTAHIT_EMBEDDED=off).",
                    "Set SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD to an existing PostgreSQL 15 or newer.");
        }
        return DataFolder.claim(settings.dataDir().toAbsolutePath().normalize());
    }

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(DataFolder folder) throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.path().resolve("postgres"));
        return PostgresServer.start(PostgresBinaries.unpack(home), home);
    }

    @Bean
    PostgresWatch postgresWatch(PostgresServer server) {
        return new PostgresWatch(server);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return PostgresServer.USER;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }
}
