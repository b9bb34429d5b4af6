package nu.flyttahit.site;

import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings that every feature may need.
 *
 * @param baseUrl the public address, used in links, sitemap and mail; no path
 * @param dataDir where the embedded database and other local files lie
 * @param embedded {@code off} never starts the embedded database
 * @param trustedProxies addresses or CIDR ranges whose forwarding headers are believed, besides loopback
 */
@ConfigurationProperties("flyttahit")
@Validated
public record SiteProperties(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("data") Path dataDir,

        @DefaultValue("on") @Pattern(regexp = "on|off", message = "FLYTTAHIT_EMBEDDED must be on or off")
        String embedded,

        @DefaultValue({}) List<String> trustedProxies) {

    public SiteProperties {
        if (!List.of("http", "https").contains(String.valueOf(baseUrl.getScheme()))
                || baseUrl.getHost() == null
                || !baseUrl.getRawPath().matches("/?")) {
            throw new UnusableSettingException(
                    "FLYTTAHIT_BASE_URL",
                    baseUrl.toString(),
                    "a web address without a path, such as https://flyttahit.nu");
        }
    }

    /** The full address of a path of this site. */
    public String address(String path) {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** Whether visitors reach the site over TLS. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }
}
