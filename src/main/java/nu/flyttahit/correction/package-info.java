/** Small corrections of what visitors see while a larger draft waits. */
@ApplicationModule(allowedDependencies = {"site", "block", "account", "content", "check", "publication", "editor"})
@NullMarked
package nu.flyttahit.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
