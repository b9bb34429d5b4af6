/** How people come in and out: sign-in, sessions, throttling, and which roles reach which addresses. */
@ApplicationModule(allowedDependencies = {"site", "account"})
@NullMarked
package nu.flyttahit.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
