/** Visits: recorded without address or User-Agent, derived to daily figures, shown to the members. */
@ApplicationModule(allowedDependencies = {"site", "municipality", "goal"})
@NullMarked
package nu.flyttahit.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
