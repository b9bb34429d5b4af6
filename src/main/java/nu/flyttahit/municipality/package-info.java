/** The county and the twelve: names, geography, map, marks. */
@ApplicationModule(allowedDependencies = {"site"})
@NullMarked
package nu.flyttahit.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
