/** Public pages by their addresses: views, previews, redirects, the feed. */
@ApplicationModule(allowedDependencies = {"site", "account", "municipality", "content"})
@NullMarked
package nu.flyttahit.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
