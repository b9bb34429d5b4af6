/** People, roles, the thirteen organisations, and the log of who did what. */
@ApplicationModule(allowedDependencies = {"site", "mail"})
@NullMarked
package nu.flyttahit.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
