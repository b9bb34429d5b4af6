package nu.flyttahit.traffic;

import java.util.List;

/** Public lists of what robots and browsers call themselves; where they come from stands in their README. */
enum UserAgents {
    CRAWLER_USER_AGENTS("robots-crawler-user-agents"),
    TOP_CRAWLER_AGENTS("robots-top-crawler-agents"),
    YAUAA_ROBOTS("robots-yauaa"),
    UAP_CORE_ROBOTS("robots-uap-core"),
    USER_AGENTS("browsers-user-agents"),
    TOP_USER_AGENTS("browsers-top-user-agents"),
    REAL_USER_AGENTS("browsers-real-user-agents"),
    YAUAA_BROWSERS("browsers-yauaa"),
    UAP_CORE_BROWSERS("browsers-uap-core");

    private final String file;

    UserAgents(String file) {
        this.file = file;
    }

    List<String> names() {
        return Lines.of(file);
    }

    String file() {
        return file;
    }

    boolean areRobots() {
        return file.startsWith("robots-");
    }
}
