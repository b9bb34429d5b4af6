/** The visits over time: how many, against the year before and the goal, and what should be known about the span. */
@ApplicationModule(allowedDependencies = {"site", "chart", "sheet", "municipality", "annotation", "growth", "inquiry"})
@NullMarked
package nu.flyttahit.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
