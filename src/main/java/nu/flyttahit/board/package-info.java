/** How goals and results are shown: the public page and its years, the members' page with what is behind, open data. */
@ApplicationModule(allowedDependencies = {"site", "chart", "sheet", "account", "municipality", "figure", "goal"})
@NullMarked
package nu.flyttahit.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
