/** Finding: visitors among live pages, editors among drafts too. */
@ApplicationModule(allowedDependencies = {"site", "task", "account", "block", "municipality", "synonym", "content"})
@NullMarked
package nu.flyttahit.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
