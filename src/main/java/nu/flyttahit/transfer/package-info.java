/** Content as files: the first content, import and export. */
@ApplicationModule(allowedDependencies = {"site", "task", "block", "account", "media", "content", "redirect", "page"})
@NullMarked
package nu.flyttahit.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
