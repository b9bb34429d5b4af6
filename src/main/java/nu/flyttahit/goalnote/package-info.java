/** What people note about goals: the project leader about any, an editor about the own municipality. */
@ApplicationModule(allowedDependencies = {"site", "account", "municipality", "goal"})
@NullMarked
package nu.flyttahit.goalnote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
