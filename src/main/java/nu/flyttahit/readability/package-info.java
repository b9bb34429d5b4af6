/** How heavy a Swedish text is to read, sentence by sentence. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nu.flyttahit.readability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
