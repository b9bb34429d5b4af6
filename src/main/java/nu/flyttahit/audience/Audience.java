package nu.flyttahit.audience;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.inquiry.Part;
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
        return of(role -> who.role().name().equals(role));
    }

    /**
     * The parts that a reader sees, beside the site's headline figures.
     *
     * @param inRole answers whether the reader has a role, such as PROJECT_LEADER
     */
    public Set<Part> of(Predicate<String> inRole) {
        Set<Part> seen = EnumSet.noneOf(Part.class);
        levels().forEach((part, level) -> {
            if (level.lets(inRole)) {
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

    /** Grows with every change. */
    int version() {
        return jdbc.sql("select coalesce(sum(version), 0) from audience")
                .query(Integer.class)
                .single();
    }
}
