/** The outbox: what is to be sent, from which template, and what became of it. */
@ApplicationModule(allowedDependencies = {"site", "task"})
@NullMarked
package nu.flyttahit.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
