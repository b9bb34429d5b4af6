/** Changes that somebody else than the owner proposes. */
@ApplicationModule(allowedDependencies = {"site", "mail", "block", "account", "content", "history"})
@NullMarked
package nu.flyttahit.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
