/** Results of goals from a file: looked at first, all or nothing, undone in one click by revisions. */
@ApplicationModule(allowedDependencies = {"site", "sheet", "account", "goal", "result"})
@NullMarked
package nu.flyttahit.resultfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
