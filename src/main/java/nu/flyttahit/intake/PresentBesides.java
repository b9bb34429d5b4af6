package nu.flyttahit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.archive.PersonFile;
import nu.flyttahit.archive.RedirectFile;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.redirect.ReservedWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People and old addresses of this site that an archive names. What is here is never overwritten by what a file says. */
@Component
class PresentBesides {

    private final ReservedWords words;
    private final Blocks blocks;
    private final JdbcClient jdbc;

    PresentBesides(ReservedWords words, Blocks blocks, JdbcClient jdbc) {
        this.words = words;
        this.blocks = blocks;
        this.jdbc = jdbc;
    }

    List<String> newPeople(Archive archive) {
        return archive.people().stream()
                .map(PersonFile::key)
                .filter(key -> !isPerson(key))
                .toList();
    }

    private boolean isPerson(String key) {
        return jdbc.sql("select exists (select from page_contact where key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** Old addresses that lead nowhere here, and at which no page stands or will stand. */
    List<String> newRedirects(Archive archive) {
        Set<String> paths =
                archive.pages().stream().map(page -> page.content().path()).collect(Collectors.toSet());
        return archive.redirects().stream()
                .map(RedirectFile::from)
                .filter(from -> !paths.contains(from) && !words.isClosed(from) && !isTaken(from))
                .toList();
    }

    private boolean isTaken(String path) {
        return jdbc.sql("""
                        select exists (select from page_redirect where from_path = :path)
                            or exists (select from page_variant v join page p on p.id = v.page_id
                                       where v.path = :path and p.deleted_at is null)
                        """).param("path", path).query(Boolean.class).single();
    }

    /** Whom the page names that is neither here nor in the archive. */
    List<String> missing(PageFile page, Archive archive) {
        Set<String> brought = archive.people().stream().map(PersonFile::key).collect(Collectors.toSet());
        var missing = new ArrayList<String>();
        for (Block block : blocks.read(page.blocks().toString())) {
            Optional.of(block)
                    .filter(Block.Contact.class::isInstance)
                    .map(contact -> ((Block.Contact) contact).contact())
                    .filter(key -> !brought.contains(key) && !isPerson(key))
                    .ifPresent(key -> missing.add(
                            "Kontaktpersonen ”%s” finns inte här. Blocket visas utan person tills den finns."
                                    .formatted(key)));
        }
        return missing;
    }
}
