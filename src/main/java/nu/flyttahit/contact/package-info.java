/** The people that pages name: who to ask, how to reach them, and until when they are to be asked. */
@ApplicationModule(allowedDependencies = {"site", "account", "content"})
@NullMarked
package nu.flyttahit.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
