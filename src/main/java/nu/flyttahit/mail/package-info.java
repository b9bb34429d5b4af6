/** The outbox: what is to be sent and what became of it. */
@ApplicationModule(allowedDependencies = {"site", "task"})
@NullMarked
package nu.flyttahit.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
