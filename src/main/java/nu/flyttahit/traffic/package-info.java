/** Traffic: what a request was, where it came from and on what it was read. */
@ApplicationModule(allowedDependencies = {"site"})
@NullMarked
package nu.flyttahit.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
