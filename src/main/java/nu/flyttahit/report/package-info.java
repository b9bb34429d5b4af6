/** The month's figures by mail, to those who have asked for them. */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "task",
            "mail",
            "account",
            "municipality",
            "campaign",
            "annotation",
            "growth",
            "inquiry",
            "audience"
        })
@NullMarked
package nu.flyttahit.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
