/** The form in which a page is written: blocks, autosave, two editors at once. */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "block",
            "account",
            "media",
            "contact",
            "figure",
            "content",
            "redirect",
            "history",
            "check",
            "publication"
        })
@NullMarked
package nu.flyttahit.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
