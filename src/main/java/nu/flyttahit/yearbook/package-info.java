/** The yearly report to the steering group: live, all that it says, as a page and as a PDF. */
@ApplicationModule(allowedDependencies = {"site", "chart", "pdf", "municipality", "figure", "goal", "growth"})
@NullMarked
package nu.flyttahit.yearbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
