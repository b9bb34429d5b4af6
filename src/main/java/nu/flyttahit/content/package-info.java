/** Pages, their languages and revisions: drafts, what is live, who may change it. */
@ApplicationModule(allowedDependencies = {"site", "block", "account", "visit"})
@NullMarked
package nu.flyttahit.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
