package nu.flyttahit.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.check.CheckedPage.Way;
import nu.flyttahit.link.LinkTarget;
import nu.flyttahit.link.LinkTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Whether the links of a page lead somewhere. */
@Component
@Order(20)
class LinkRules implements Rule {

    private static final Pattern FOLLOWED = Pattern.compile("(?i)(https?://[^\\s/].*|mailto:.+@.+|tel:[+\\d].*|#.*)");
    private static final Set<String> FILES = Set.of("css", "js", "svg", "fonts", "img", "vendor", "favicon.ico");

    /** What stands at an address of this site. */
    private enum Standing {
        LIVE,
        HIDDEN,
        MOVED
    }

    private record Place(String path, Standing standing) {}

    private final JdbcClient jdbc;
    private final LinkTargets targets;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    LinkRules(JdbcClient jdbc, LinkTargets targets, ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.handlers = handlers;
    }

    @Override
    public Stream<Finding> of(CheckedPage page) {
        List<Way> here = page.ways().filter(Way::staysHere).distinct().toList();
        List<Way> away = page.ways().filter(way -> !way.staysHere()).distinct().toList();
        Map<String, Standing> standings = standings(here);
        return Stream.of(
                        away.stream().filter(way -> !isFollowed(way)).map(LinkRules::unusable),
                        broken(away),
                        here.stream().flatMap(way -> here(way, standings.get(way.path()))))
                .flatMap(found -> found);
    }

    /** That an address is missing is said by {@link RequiredRules}. */
    private static boolean isFollowed(Way way) {
        return way.address().isBlank() || FOLLOWED.matcher(way.address()).matches();
    }

    private static Finding unusable(Way way) {
        return Finding.fault(
                        "link.unusable",
                        "En länk går inte att följa. Börja med https:// för andra webbplatser och med / för sidor här.")
                .in(way.blockId())
                .about(way.address());
    }

    private Stream<Finding> broken(List<Way> away) {
        Map<String, LinkTarget> dead = targets
                .dead(away.stream().map(Way::address).toList())
                .stream()
                .collect(Collectors.toMap(LinkTarget::url, Function.identity()));
        return away.stream()
                .flatMap(way -> Stream.ofNullable(dead.get(way.address()))
                        .map(target -> Finding.warning(
                                        "link.broken", "En länk går inte att öppna. Byt den eller ta bort den.")
                                .in(way.blockId())
                                .about(target.url() + " (" + target.answer() + ")")));
    }

    private Stream<Finding> here(Way way, @Nullable Standing standing) {
        if (standing == null) {
            return isServed(way.path())
                    ? Stream.empty()
                    : Stream.of(Finding.fault("link.nowhere", "En länk leder till en sida som inte finns.")
                            .in(way.blockId())
                            .about(way.path()));
        }
        return switch (standing) {
            case LIVE -> Stream.empty();
            case HIDDEN ->
                Stream.of(Finding.warning("link.hidden", "En länk leder till en sida som inte är publicerad.")
                        .in(way.blockId())
                        .about(way.path()));
            case MOVED ->
                Stream.of(Finding.warning("link.moved", "En länk leder till en gammal adress. Byt till den nya.")
                        .in(way.blockId())
                        .about(way.path()));
        };
    }

    private Map<String, Standing> standings(List<Way> here) {
        if (here.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select v.path, case when bool_or(v.live_revision_id is not null and p.deleted_at is null)
                            then 'LIVE' else 'HIDDEN' end as standing
                        from page_variant v join page p on p.id = v.page_id where v.path in (:paths) group by v.path
                        union all
                        select from_path, 'MOVED' from page_redirect r where from_path in (:paths)
                            and not exists (select from page_variant v where v.path = r.from_path)
                        """)
                .param("paths", here.stream().map(Way::path).distinct().toList())
                .query(Place.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Place::path, Place::standing));
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
