/** What should be looked at before a page is published. */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "block",
            "readability",
            "account",
            "media",
            "contact",
            "figure",
            "content",
            "redirect",
            "link"
        })
@NullMarked
package nu.flyttahit.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
