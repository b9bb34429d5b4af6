/** The start page of the editors: reads every feature, and none reads it. */
@ApplicationModule(allowedDependencies = {"site", "task", "mail", "account", "growth", "content"})
@NullMarked
package nu.flyttahit.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
