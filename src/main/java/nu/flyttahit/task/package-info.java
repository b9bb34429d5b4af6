/** Work in the background: when it runs, once across instances, its progress, its history. */
@ApplicationModule(allowedDependencies = {"site"})
@NullMarked
package nu.flyttahit.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
