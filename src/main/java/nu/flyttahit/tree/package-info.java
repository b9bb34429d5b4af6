/** The tree of pages: create, move, order, copy, trash and restore. */
@ApplicationModule(allowedDependencies = {"site", "account", "block", "content", "redirect"})
@NullMarked
package nu.flyttahit.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
