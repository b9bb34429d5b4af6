/** Finding: visitors among live pages, editors among drafts too. */
@ApplicationModule(allowedDependencies = {"site", "account", "block", "municipality", "content"})
@NullMarked
package nu.flyttahit.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
