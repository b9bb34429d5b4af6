/** The programme's goals against their results: what was aimed at, what came of it and where the number is from. */
@ApplicationModule(allowedDependencies = {"site", "chart", "account", "municipality", "figure"})
@NullMarked
package nu.flyttahit.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
