/** What should be looked at before a page is published, and links that have died. */
@ApplicationModule(allowedDependencies = {"site", "task", "block", "account", "media", "figure", "content", "redirect"})
@NullMarked
package nu.flyttahit.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
