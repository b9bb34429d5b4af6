/** Figures of earlier tools brought in from a file: apart from our own count, with source and definition, and undone as a whole. */
@ApplicationModule(allowedDependencies = {"site", "sheet", "account"})
@NullMarked
package nu.flyttahit.earlier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
