/** Tagged PDFs of our own HTML: fonts, drawings, and nothing fetched from anywhere. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nu.flyttahit.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
