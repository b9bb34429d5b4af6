/** What stands on pages: blocks, revisions, editing, publishing, the first content. */
@ApplicationModule(allowedDependencies = {"site", "account", "visit"})
@NullMarked
package nu.flyttahit.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
