package nu.flyttahit.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives a new site its first content, before the first visitor is let in. Never touches a site that has pages. */
@Component
class StartContent implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(StartContent.class);
    private static final String CONTACTS = "contacts.json";

    private final ContentImport contentImport;
    private final JsonMapper json;

    StartContent(ContentImport contentImport, JsonMapper json) {
        this.contentImport = contentImport;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (contentImport.intoEmptyDatabase(pages(), people())) {
            log.info("Put the first content into the empty database");
        }
    }

    List<ContentFile> pages() {
        return resources("classpath*:start/**/*.json").stream()
                .filter(file -> !CONTACTS.equals(file.getFilename()))
                .map(file -> read(file, ContentFile.class))
                .toList();
    }

    private List<ContentFile.Person> people() {
        return resources("classpath*:start/" + CONTACTS).stream()
                .flatMap(file -> Arrays.stream(read(file, ContentFile.Person[].class)))
                .toList();
    }

    private static List<Resource> resources(String pattern) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(Resource file, Class<T> type) {
        try (InputStream in = file.getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Start content " + file, e);
        }
    }
}
