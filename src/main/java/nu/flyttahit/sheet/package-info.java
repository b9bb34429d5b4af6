/** Tables of figures: the same cells on a page, as CSV and as XLSX; and tables that people send, whatever wrote them. */
@ApplicationModule(allowedDependencies = "site")
@NullMarked
package nu.flyttahit.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
