/** What members see of the visits: the year against the year before, files, and the results of the goals for visits. */
@ApplicationModule(allowedDependencies = {"site", "municipality", "goal", "traffic", "visit"})
@NullMarked
package nu.flyttahit.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
