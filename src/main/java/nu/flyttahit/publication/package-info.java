/** Publishing, scheduling and withdrawing pages. */
@ApplicationModule(
        allowedDependencies = {"site", "task", "block", "account", "content", "redirect", "history", "check"})
@NullMarked
package nu.flyttahit.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
