/** The yearly report as it is written, issued and read: issues with numbers that never change. */
@ApplicationModule(allowedDependencies = {"site", "task", "pdf", "account", "growth", "yearbook"})
@NullMarked
package nu.flyttahit.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
