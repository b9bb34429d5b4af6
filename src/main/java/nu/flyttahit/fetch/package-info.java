/** Open data asked for over HTTP: politely, within limits, and with a plain sentence when it fails. */
@ApplicationModule(allowedDependencies = {"site"})
@NullMarked
package nu.flyttahit.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
