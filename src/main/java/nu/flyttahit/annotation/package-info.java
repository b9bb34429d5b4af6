/** What a reader of the figures should know about a span: campaigns, faults, things that happened. */
@ApplicationModule(allowedDependencies = {"site", "account", "municipality"})
@NullMarked
package nu.flyttahit.annotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
