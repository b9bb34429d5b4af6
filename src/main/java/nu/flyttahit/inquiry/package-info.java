/** What members ask of the visits: which span, of what, which parts of the answer; and the shape of an answer. */
@ApplicationModule(allowedDependencies = {"site", "chart", "sheet", "municipality", "growth"})
@NullMarked
package nu.flyttahit.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
