package nu.flyttahit.redirect;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.Optional;
import nu.flyttahit.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Checks an old address and its target before it is taken in: by hand or from a file. */
@Component
class OldAddresses {

    private static final int LONGEST = 400;

    private final Redirects redirects;
    private final ReservedWords words;
    private final SiteProperties settings;
    private final JdbcClient jdbc;

    OldAddresses(Redirects redirects, ReservedWords words, SiteProperties settings, JdbcClient jdbc) {
        this.redirects = redirects;
        this.words = words;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** The pair in the site's own spelling, with its target or a fault. */
    OldAddress check(String typedFrom, String typedTo) {
        String from = path(typedFrom);
        String fault = faultOf(from);
        return fault == null ? led(from, typedTo.strip()) : OldAddress.faulty(from, typedTo.strip(), fault);
    }

    private @Nullable String faultOf(String from) {
        if (!from.startsWith("/") || from.contains("://")) {
            return "Skriv den gamla adressen så här: /gammal-sida.";
        }
        if (from.matches(".*[?#;\\s\\p{Cntrl}].*") || from.length() > LONGEST) {
            return "Den gamla adressen får inte ha frågetecken, # eller mellanslag, och högst " + LONGEST + " tecken.";
        }
        if (words.isClosed(from)) {
            return "Adresser under %s hör till webbplatsen själv och kan inte ledas om."
                    .formatted(from.replaceFirst("^(/[^/]*).*", "$1"));
        }
        return page(from).isPresent() ? "På %s finns en publicerad sida. En sida leds inte om.".formatted(from) : null;
    }

    private OldAddress led(String from, String to) {
        Optional<URI> outside = OldAddress.secure(to).filter(url -> !isOwn(url));
        if (outside.isPresent()) {
            return OldAddress.outside(from, to, isAlready(from, null, to));
        }
        String path = Paths.canonical(path(to));
        Optional<Integer> target = page(path).or(() -> redirects.now(path).flatMap(this::page));
        if (target.isEmpty()) {
            return OldAddress.withoutTarget(
                    from,
                    to,
                    to.startsWith("http:")
                            ? "Adresser till andra webbplatser ska börja med https://."
                            : "Det finns ingen publicerad sida på %s."
                                    .formatted(to.isEmpty() ? "den nya adressen" : to));
        }
        return OldAddress.toPage(from, path, target.get(), isAlready(from, target.get(), null));
    }

    /** The old site had the name of this one: whole addresses of it are taken by their path. */
    private String path(String typed) {
        String stripped = typed.strip();
        String path = stripped.replaceFirst("^(?i)https?://(www\\.)?flyttahit\\.nu(?=/|$)", "");
        String own = settings.address("");
        if (path.startsWith(own + "/")) {
            path = path.substring(own.length());
        }
        try {
            path = UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return stripped; // a lonely percent sign is looked at as it stands
        }
        return path.isEmpty() && !stripped.isEmpty() ? "/" : Paths.canonical(path);
    }

    private boolean isOwn(URI url) {
        String host = url.getHost().replaceFirst("^www\\.", "");
        return host.equals("flyttahit.nu") || host.equals(settings.baseUrl().getHost());
    }

    private Optional<Integer> page(String path) {
        return jdbc.sql("""
                        select v.id from page_variant v join page p on p.id = v.page_id and p.deleted_at is null
                        where v.path = :path and v.live_revision_id is not null
                        """).param("path", path).query(Integer.class).optional();
    }

    private boolean isAlready(String from, @Nullable Integer variant, @Nullable String url) {
        return jdbc.sql("""
                        select exists (select from page_redirect where from_path = :from
                            and target_variant_id is not distinct from :variant and target_url is not distinct from :url)
                        """)
                .param("from", from)
                .param("variant", variant, Types.INTEGER)
                .param("url", url, Types.VARCHAR)
                .query(Boolean.class)
                .single();
    }
}
