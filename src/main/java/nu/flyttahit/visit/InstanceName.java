package nu.flyttahit.visit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nu.flyttahit.site.SiteProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What this instance of the site is called in the database: kept in the data folder, so that a restart goes on with it. */
@Component
class InstanceName {

    private static final Logger log = LoggerFactory.getLogger(InstanceName.class);

    private final String value;

    InstanceName(SiteProperties settings) {
        value = kept(settings.dataDir().resolve("visits"));
    }

    String value() {
        return value;
    }

    private static String kept(Path folder) {
        Path file = folder.resolve("instance");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            // Only costs time: after a crash the statistics wait an hour for the name that was lost.
            log.warn("The name of this instance cannot be kept in {}", folder, e);
            return UUID.randomUUID().toString();
        }
    }
}
