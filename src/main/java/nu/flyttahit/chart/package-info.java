/** Scales and ticks of the charts that the server draws. */
@ApplicationModule(allowedDependencies = "site")
@NullMarked
package nu.flyttahit.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
