package nu.flyttahit.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The addresses that search engines and researchers look for. */
@Controller
class MachinePages {

    private static final int VALID_DAYS = 180;

    private final List<Links> links;
    private final SiteProperties settings;
    private final Clock clock;

    MachinePages(List<Links> links, SiteProperties settings, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        String rows =
                links.stream().flatMap(l -> l.sitemap().stream()).map(this::row).collect(Collectors.joining());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                        %s</urlset>
                        """.formatted(rows));
    }

    private String row(Links.SitemapRow row) {
        String others = row.languages().size() < 2
                ? ""
                : row.languages().entrySet().stream()
                        .map(other -> "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                                .formatted(other.getKey(), settings.address(other.getValue())))
                        .collect(Collectors.joining());
        return "<url><loc>%s</loc><lastmod>%s</lastmod>%s</url>\n"
                .formatted(
                        settings.address(row.path()),
                        row.changed().atOffset(ZoneOffset.UTC).toLocalDate(),
                        others);
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return text("""
                User-agent: *
                Disallow: /admin
                Disallow: /natverk
                Disallow: /konto
                Disallow: /logga-in
                Sitemap: %s
                """.formatted(settings.address("/sitemap.xml")));
    }

    /** RFC 9116: the date tells a finder that somebody still cares. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        return text("""
                Contact: https://regionkalmar.se
                Expires: %sT00:00:00Z
                Preferred-Languages: sv, en
                Canonical: %s
                """.formatted(
                        LocalDate.now(clock).plusDays(VALID_DAYS), settings.address("/.well-known/security.txt")));
    }

    private static ResponseEntity<String> text(String body) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(body);
    }
}
