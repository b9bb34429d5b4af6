package nu.flyttahit.audience;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nu.flyttahit.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which parts of the statistics a person sees. */
@Component
public class Audience {

    private final JdbcClient jdbc;

    private record Row(Part part, Level seenBy) {}

    Audience(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts that the person sees, beside the site's headline figures. */
    public Set<Part> of(SignedIn who) {
        Set<Part> seen = EnumSet.noneOf(Part.class);
        levels().forEach((part, level) -> {
            if (level.lets(who.role())) {
                seen.add(part);
            }
        });
        return seen;
    }

    /** The level of every part. */
    Map<Part, Level> levels() {
        var levels = new EnumMap<Part, Level>(Part.class);
        for (Part part : Part.values()) {
            levels.put(part, Level.MEMBERS);
        }
        jdbc.sql("select part, seen_by from audience")
                .query(Row.class)
                .list()
                .forEach(row -> levels.put(row.part(), row.seenBy()));
        return levels;
    }
}
