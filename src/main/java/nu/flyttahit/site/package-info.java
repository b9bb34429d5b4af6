/** The shell of every page: layout, links, error pages, page delivery. Knows no feature. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nu.flyttahit.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
