/** Picture files: telling what they are, cleaning, reading, scaling and writing them. Knows no database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nu.flyttahit.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
