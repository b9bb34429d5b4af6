/** The statistics by a link, for somebody without an account: one answer, until a day, and revocable. */
@ApplicationModule(allowedDependencies = {"site", "account", "municipality", "growth", "inquiry", "statistics"})
@NullMarked
package nu.flyttahit.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
