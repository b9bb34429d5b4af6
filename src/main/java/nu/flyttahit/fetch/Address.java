package nu.flyttahit.fetch;

import java.net.URI;
import java.util.Optional;
import nu.flyttahit.site.UnusableSettingException;

/** The base address of a source, from a setting: {@code off} is never asked. */
public record Address(String setting, Optional<URI> base) {

    public static Address of(String setting, String written) {
        String value = written.strip();
        if (value.equals("off")) {
            return new Address(setting, Optional.empty());
        }
        return new Address(setting, Optional.of(read(setting, value)));
    }

    private static URI read(String setting, String value) {
        try {
            URI uri = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) { // said below, for the next one reads no stack traces
        }
        throw new UnusableSettingException(
                setting, value, "a web address such as https://api.example.se/v2, or off to ask for nothing");
    }

    public boolean isOff() {
        return base.isEmpty();
    }

    /** The base with what follows, which is escaped already. */
    public URI to(String rest) {
        return URI.create(base.orElseThrow() + rest);
    }
}
