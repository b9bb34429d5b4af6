package nu.flyttahit.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nu.flyttahit.site.SiteProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** Tells feed readers which pages were changed last (Atom). */
@Controller
class FeedController {

    private static final int LATEST = 30;

    private final LivePages pages;
    private final SiteProperties settings;

    FeedController(LivePages pages, SiteProperties settings) {
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/feed.xml")
    ResponseEntity<String> list() {
        List<LivePages.Entry> latest = pages.all().stream()
                .filter(entry -> entry.locale().equals("sv"))
                .sorted(Comparator.comparing(LivePages.Entry::changed)
                        .reversed()
                        .thenComparing(LivePages.Entry::path))
                .limit(LATEST)
                .toList();
        Instant updated = latest.isEmpty() ? Instant.EPOCH : latest.get(0).changed();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_ATOM_XML).body("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
                        <title>Flyttahit.nu</title>
                        <id>%1$s</id>
                        <link rel="alternate" href="%1$s"/>
                        <link rel="self" href="%2$s"/>
                        <updated>%3$s</updated>
                        <author><name>Fler till Kalmar län</name></author>
                        %4$s</feed>
                        """.formatted(
                        settings.address("/"),
                        settings.address("/feed.xml"),
                        updated,
                        latest.stream().map(this::entry).collect(Collectors.joining())));
    }

    private String entry(LivePages.Entry page) {
        return "<entry><title>%s</title><id>%s</id><link href=\"%2$s\"/><updated>%s</updated></entry>\n"
                .formatted(HtmlUtils.htmlEscape(page.title(), "UTF-8"), settings.address(page.path()), page.changed());
    }
}
