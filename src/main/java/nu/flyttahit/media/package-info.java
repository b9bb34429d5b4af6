/** The library of pictures and files: upload, renditions, licence and consent. */
@ApplicationModule(allowedDependencies = {"site", "task", "picture", "archive", "mail", "account", "content"})
@NullMarked
package nu.flyttahit.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
