/** What people say about each other's drafts: comments on a page or a block, and the question whether somebody will read it. */
@ApplicationModule(allowedDependencies = {"site", "task", "mail", "block", "account", "content"})
@NullMarked
package nu.flyttahit.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
