/** What a page said before: compare any two versions, and go back. */
@ApplicationModule(allowedDependencies = {"site", "account", "block", "content"})
@NullMarked
package nu.flyttahit.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
