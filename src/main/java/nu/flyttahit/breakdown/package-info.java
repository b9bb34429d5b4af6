/** The visits taken apart: by page, by origin, by device; and every request by what it was. */
@ApplicationModule(allowedDependencies = {"site", "chart", "sheet", "traffic", "campaign", "growth", "inquiry"})
@NullMarked
package nu.flyttahit.breakdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
