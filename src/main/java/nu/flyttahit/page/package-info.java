/** Pages, blocks, revisions, publishing, redirects. */
@ApplicationModule(allowedDependencies = {"site", "account", "municipality", "visit"})
@NullMarked
package nu.flyttahit.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
