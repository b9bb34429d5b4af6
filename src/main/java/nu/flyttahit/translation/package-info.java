/** English pages: which Swedish text they mirror, and what has changed since. */
@ApplicationModule(allowedDependencies = {"site", "block", "account", "content", "history"})
@NullMarked
package nu.flyttahit.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
