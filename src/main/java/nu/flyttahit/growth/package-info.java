/** Visits over a span against the same dates a year before: for the goals of visits, and beside the pages. */
@ApplicationModule(allowedDependencies = {"site", "municipality", "figure", "goal"})
@NullMarked
package nu.flyttahit.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
