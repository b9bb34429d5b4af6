/** What members see of the visits: a page of sections, and files of each. */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "sheet",
            "municipality",
            "traffic",
            "growth",
            "inquiry",
            "course",
            "breakdown",
            "audience"
        })
@NullMarked
package nu.flyttahit.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
