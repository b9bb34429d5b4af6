package nu.flyttahit.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.flyttahit.check.CheckedPage.Way;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Whether the links of a page lead somewhere on this site. */
@Component
@Order(20)
class LinkRules implements Rule {

    private static final Pattern FOLLOWED = Pattern.compile("(?i)(https?://[^\\s/].*|mailto:.+@.+|tel:[+\\d].*|#.*)");
    private static final Set<String> FILES = Set.of("css", "js", "svg", "fonts", "img", "vendor", "favicon.ico");

    private final JdbcClient jdbc;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    LinkRules(JdbcClient jdbc, ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.jdbc = jdbc;
        this.handlers = handlers;
    }

    @Override
    public Stream<Finding> of(CheckedPage page) {
        List<Way> ways = page.ways().distinct().toList();
        return Stream.concat(
                ways.stream().filter(way -> !way.staysHere()).flatMap(LinkRules::elsewhere),
                ways.stream().filter(Way::staysHere).flatMap(this::here));
    }

    private static Stream<Finding> elsewhere(Way way) {
        return way.address().isBlank() || FOLLOWED.matcher(way.address()).matches()
                ? Stream.empty() // that an address is missing is said by RequiredRules
                : Stream.of(Finding.fault(
                                "link.unusable",
                                "En länk går inte att följa. Börja med https:// för andra webbplatser och med / för sidor här.")
                        .in(way.blockId())
                        .about(way.address()));
    }

    private Stream<Finding> here(Way way) {
        return switch (standing(way.path())) {
            case "live" -> Stream.empty();
            case "hidden" ->
                Stream.of(Finding.warning("link.hidden", "En länk leder till en sida som inte är publicerad.")
                        .in(way.blockId())
                        .about(way.path()));
            case "moved" ->
                Stream.of(Finding.warning("link.moved", "En länk leder till en gammal adress. Byt till den nya.")
                        .in(way.blockId())
                        .about(way.path()));
            default ->
                isServed(way.path())
                        ? Stream.empty()
                        : Stream.of(Finding.fault("link.nowhere", "En länk leder till en sida som inte finns.")
                                .in(way.blockId())
                                .about(way.path()));
        };
    }

    /** What stands at a path of this site. */
    private String standing(String path) {
        return jdbc.sql("""
                        select case
                            when exists (select from page_variant v join page p on p.id = v.page_id
                                where v.path = :path and v.live_revision_id is not null and p.deleted_at is null) then 'live'
                            when exists (select from page_variant where path = :path) then 'hidden'
                            when exists (select from page_redirect where from_path = :path) then 'moved'
                            else 'nothing' end
                        """).param("path", path).query(String.class).single();
    }

    /** Addresses that are no pages: files, and what other features answer. The pages' own handlers take every address. */
    private boolean isServed(String path) {
        String[] parts = path.split("/", 3);
        if (parts.length > 2 && FILES.contains(parts[1])) {
            return true;
        }
        PathContainer asked = PathContainer.parsePath(path);
        return handlers.getObject().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPathPatternsCondition() == null
                        ? Stream.empty()
                        : mapping.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> !pattern.getPatternString().startsWith("/{"))
                .anyMatch((PathPattern pattern) -> pattern.matches(asked));
    }
}
