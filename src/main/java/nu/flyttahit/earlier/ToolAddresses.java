package nu.flyttahit.earlier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an address of an earlier tool is here: the site, a kommunsida in both its languages, a page, or nothing. */
@Component
class ToolAddresses {

    static final String SITE = "site";
    static final String WHOLE_SITE = "hela webbplatsen";

    private final JdbcClient jdbc;

    private record Page(int pageId, String path, @Nullable String municipality) {}

    private record Moved(String fromPath, String path) {}

    ToolAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The addresses as they are now; read once for a whole file. */
    record Known(Map<String, String> scopes, Map<String, String> moved) {

        /** What is proposed for an address of the tool; empty where nothing is known. */
        String target(String address) {
            String path = path(address);
            String now = moved.getOrDefault(path, path);
            return scopes.containsKey(now) ? now : "";
        }

        /** How it is stored; empty for a target that does not exist. */
        Optional<String> scope(String target) {
            return target.equalsIgnoreCase(WHOLE_SITE)
                    ? Optional.of(SITE)
                    : Optional.ofNullable(scopes.get(path(target)));
        }

        List<String> paths() {
            return scopes.keySet().stream().sorted().toList();
        }
    }

    Known known() {
        Map<String, String> scopes = new HashMap<>();
        jdbc.sql("select page_id, path, municipality from visit_page order by page_id")
                .query(Page.class)
                .list()
                .forEach(page -> scopes.put(
                        page.path,
                        page.municipality == null ? "page:" + page.pageId : "municipality:" + page.municipality));
        Map<String, String> moved = new HashMap<>();
        jdbc.sql("""
                select from_path, path from page_redirect join visit_page on page_id = target_variant_id
                """).query(Moved.class).list().forEach(row -> moved.put(row.fromPath, row.path));
        return new Known(scopes, moved);
    }

    /** Without host, query and a slash at its end. */
    private static String path(String address) {
        String path = address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:https?://)?(?:www\\.)?flyttahit\\.nu", "")
                .replaceFirst("^https?://[^/]*", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/index\\.(?:html?|php|aspx)$", "/");
        String bare = path.replaceFirst("/+$", "");
        return bare.startsWith("/") ? bare : "/" + bare;
    }
}
