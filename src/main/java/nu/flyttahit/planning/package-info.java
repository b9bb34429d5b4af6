/** Goals as they are made: written, copied from one year to another, shown, mended without losing what they were. */
@ApplicationModule(allowedDependencies = {"site", "sheet", "account", "goal", "result"})
@NullMarked
package nu.flyttahit.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
