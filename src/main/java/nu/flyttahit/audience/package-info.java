/** Who of those who are signed in sees which parts of the statistics. */
@ApplicationModule(allowedDependencies = {"site", "account", "inquiry"})
@NullMarked
package nu.flyttahit.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
