/** The list of goals for those who work with them: year by year with what is due, or one municipality's part. */
@ApplicationModule(allowedDependencies = {"site", "account", "municipality", "goal"})
@NullMarked
package nu.flyttahit.goallist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
