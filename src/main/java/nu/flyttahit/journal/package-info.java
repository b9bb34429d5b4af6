/** The journal: short records that survive a killed process, put without a system call and read once, in order. */
@ApplicationModule(allowedDependencies = {"site"})
@NullMarked
package nu.flyttahit.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
