/** What an archive from elsewhere would do to this site: what is wrong with it, and what it would change. Changes nothing. */
@ApplicationModule(
        allowedDependencies = {"site", "block", "picture", "archive", "account", "content", "redirect", "media"})
@NullMarked
package nu.flyttahit.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
