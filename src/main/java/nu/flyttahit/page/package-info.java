/** Public pages by their addresses: views, previews, redirects, the feed. */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "block",
            "account",
            "municipality",
            "media",
            "contact",
            "figure",
            "content",
            "redirect"
        })
@NullMarked
package nu.flyttahit.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
