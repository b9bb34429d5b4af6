/** Which suspects count as readers: rules with versions, looked at on trial before they take effect. */
@ApplicationModule(
        allowedDependencies = {"site", "sheet", "task", "account", "municipality", "growth", "inquiry", "recount"})
@NullMarked
package nu.flyttahit.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
