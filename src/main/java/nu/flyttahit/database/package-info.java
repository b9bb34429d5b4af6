/** The embedded PostgreSQL of a site that is given no other (ADR 0003). */
@ApplicationModule(allowedDependencies = "site")
@NullMarked
package nu.flyttahit.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
