/** Words that mean the same to those who search, and what a word is. */
@ApplicationModule(allowedDependencies = {"site", "account"})
@NullMarked
package nu.flyttahit.synonym;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
