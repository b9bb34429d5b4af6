/** Old addresses that lead on, and the words that no page may take. */
@ApplicationModule(allowedDependencies = {"site", "account", "content"})
@NullMarked
package nu.flyttahit.redirect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
