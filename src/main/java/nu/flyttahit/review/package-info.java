/** Keeping pages true: review intervals, the overview of the twelve, visits beside the text. */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "task",
            "mail",
            "chart",
            "account",
            "municipality",
            "figure",
            "block",
            "content",
            "statistics",
            "check"
        })
@NullMarked
package nu.flyttahit.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
