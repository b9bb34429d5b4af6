/** The overview of the twelve kommunsidor: what each has, what should be looked at, what is missing. */
@ApplicationModule(allowedDependencies = {"site", "account", "municipality", "block", "content", "check", "review"})
@NullMarked
package nu.flyttahit.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
