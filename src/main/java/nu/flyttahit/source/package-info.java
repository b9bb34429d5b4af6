/** SCB and Kolada: what they are asked, and how their answers are read. */
@ApplicationModule(allowedDependencies = {"site", "municipality", "fetch", "figure"})
@NullMarked
package nu.flyttahit.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
