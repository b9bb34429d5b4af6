/** Campaigns whose addresses bear marks, so that the visits they bring can be told from others. */
@ApplicationModule(allowedDependencies = {"site", "account", "municipality"})
@NullMarked
package nu.flyttahit.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
