/** Pages with their media, contacts and old addresses, taken out of the site as one file. */
@ApplicationModule(allowedDependencies = {"site", "block", "archive", "account", "content", "media"})
@NullMarked
package nu.flyttahit.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
