/** Visits: recorded without address or User-Agent, and derived to daily figures. */
@ApplicationModule(allowedDependencies = {"site", "journal", "traffic", "campaign"})
@NullMarked
package nu.flyttahit.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
