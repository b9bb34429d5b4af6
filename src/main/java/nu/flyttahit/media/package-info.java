/** Pictures and files: upload, renditions, licence and consent. */
@ApplicationModule(allowedDependencies = {"site", "task", "mail", "account"})
@NullMarked
package nu.flyttahit.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
