/** Content brought in from a file: the first content, and imports that are looked at first and can be undone. */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "task",
            "block",
            "picture",
            "archive",
            "account",
            "content",
            "redirect",
            "media",
            "intake",
            "publication"
        })
@NullMarked
package nu.flyttahit.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
