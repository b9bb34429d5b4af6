/** Links to other sites: whether they still lead somewhere, and changing them everywhere at once. */
@ApplicationModule(allowedDependencies = {"site", "task", "block", "account", "content"})
@NullMarked
package nu.flyttahit.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
