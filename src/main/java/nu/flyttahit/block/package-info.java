/** The parts that pages are made of, and how they are stored. */
@ApplicationModule(allowedDependencies = {"site"})
@NullMarked
package nu.flyttahit.block;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
