package nu.flyttahit.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.ArchiveJson;
import nu.flyttahit.archive.Fault;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.archive.PersonFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives a new site its first content, before the first visitor is let in. Never touches a site that has pages. */
@Component
class StartContent implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(StartContent.class);

    private final Bringing bringing;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    StartContent(Bringing bringing, TransactionOperations transaction, JdbcClient jdbc) {
        this.bringing = bringing;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (Boolean.TRUE.equals(transaction.execute(status -> isFilled()))) {
            log.info("Put the first content into the empty database");
        }
    }

    /** Of two sites that start at once one waits and then sees. */
    private boolean isFilled() {
        jdbc.sql("select pg_advisory_xact_lock(814)").query().singleValue();
        if (jdbc.sql("select exists (select from page)").query(Boolean.class).single()) {
            return false;
        }
        bringing.bringFirst(archive());
        return true;
    }

    /** The same files as in an archive, without a zip around them. */
    private static Archive archive() {
        var faults = new ArrayList<Fault>();
        var pages = new ArrayList<Archive.Page>();
        for (Resource file : resources("classpath*:start/**/*.json")) {
            String name = file.getDescription();
            if (!Archive.PEOPLE.equals(file.getFilename())) {
                ArchiveJson.read(name, bytes(file), PageFile.class, faults)
                        .ifPresent(page -> pages.add(new Archive.Page(name, page)));
            }
        }
        List<PersonFile> people = resources("classpath*:start/" + Archive.PEOPLE).stream()
                .flatMap(file -> ArchiveJson.readList(Archive.PEOPLE, bytes(file), PersonFile.class, faults).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Start content: " + faults);
        }
        return new Archive(pages, List.of(), people, List.of());
    }

    private static List<Resource> resources(String pattern) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource file) {
        try (InputStream in = Objects.requireNonNull(file.getInputStream())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Start content " + file, e);
        }
    }
}
