/** Content as a zip of JSON and media: its format, writing it, and reading one from strangers safely. */
@ApplicationModule(allowedDependencies = {"site", "block"})
@NullMarked
package nu.flyttahit.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
