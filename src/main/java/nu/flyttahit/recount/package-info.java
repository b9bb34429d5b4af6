/** Figures counted anew from the raw rows, what that changed, and how long the rows are kept. */
@ApplicationModule(allowedDependencies = {"site", "sheet", "task", "account", "goal", "growth", "inquiry"})
@NullMarked
package nu.flyttahit.recount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
