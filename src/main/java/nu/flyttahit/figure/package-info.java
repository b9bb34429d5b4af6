/** Every key figure by area and period, with its source: one store that charts, goals and texts read. */
@ApplicationModule(allowedDependencies = {"site", "chart", "account", "municipality"})
@NullMarked
package nu.flyttahit.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
