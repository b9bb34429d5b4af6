package nu.flyttahit.export;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nu.flyttahit.archive.PersonFile;
import nu.flyttahit.archive.RedirectFile;
import nu.flyttahit.block.Block;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what goes out beside the pages: people named on them, and old addresses that lead to them. */
@Component
class ExportedBesides {

    private final JdbcClient jdbc;

    ExportedBesides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whom the blocks name, or everybody. */
    List<PersonFile> people(Collection<Block> blocks, boolean all) {
        Set<String> keys = blocks.stream()
                .filter(Block.Contact.class::isInstance)
                .map(block -> ((Block.Contact) block).contact())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return jdbc.sql("""
                        select c.key, o.slug as owner, c.name, c.role, c.phone, c.mail, c.valid_until
                        from page_contact c join organisation o on o.id = c.owner_id order by c.key
                        """).query(PersonFile.class).list().stream()
                .filter(person -> all || keys.contains(person.key()))
                .toList();
    }

    /** Those that lead to one of the pages, or also those to other sites. */
    List<RedirectFile> redirects(Collection<ExportedPages.Row> pages, boolean all) {
        Set<String> paths = pages.stream().map(ExportedPages.Row::path).collect(Collectors.toSet());
        return jdbc.sql("""
                        select r.from_path as "from", coalesce(r.target_url, v.path) as "to", r.reason
                        from page_redirect r left join page_variant v on v.id = r.target_variant_id order by r.from_path
                        """).query(RedirectFile.class).list().stream()
                .filter(redirect ->
                        paths.contains(redirect.to()) || (all && !redirect.to().startsWith("/")))
                .toList();
    }
}
