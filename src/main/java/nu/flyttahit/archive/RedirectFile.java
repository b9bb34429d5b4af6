package nu.flyttahit.archive;

/**
 * An old address that leads on.
 *
 * @param to path of a page, or an address of another site that begins with {@code https://}
 */
public record RedirectFile(String from, String to, String reason) {}
