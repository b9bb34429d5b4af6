/** Official figures fetched by schedule or by hand, held against the store, looked at, and put into it as revisions. */
@ApplicationModule(allowedDependencies = {"site", "task", "account", "municipality", "fetch", "figure", "source"})
@NullMarked
package nu.flyttahit.official;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
