/** How results of the goals come in: computed from the figures, or entered by the project leader. */
@ApplicationModule(allowedDependencies = {"site", "sheet", "task", "account", "municipality", "figure", "goal"})
@NullMarked
package nu.flyttahit.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
