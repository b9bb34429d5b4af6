/** Keeping pages true: review intervals, reminders, and visits beside the text. */
@ApplicationModule(allowedDependencies = {"site", "task", "mail", "account", "content", "growth"})
@NullMarked
package nu.flyttahit.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
