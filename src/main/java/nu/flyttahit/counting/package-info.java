/** Counting: whether visits are being counted as they should, and what everybody may know of how. */
@ApplicationModule(allowedDependencies = {"account", "site", "traffic"})
@NullMarked
package nu.flyttahit.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
