package nu.flyttahit.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nu.flyttahit.growth.Dates;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.inquiry.Part;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Scope;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.site.Sweden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions about the visits with the parts that a reader may see. */
@Component
public class Overviews {

    private final List<Sections> sections;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overviews(List<Sections> sections, JdbcClient jdbc, Clock clock) {
        this.sections = sections;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For a reader who may ask on. */
    public Overview of(Question question, Set<Part> seen) {
        return answer(question, seen, true);
    }

    /** For a reader who sees this one answer and no other. */
    public Overview fixed(Question question, Set<Part> seen) {
        return answer(question, seen, false);
    }

    private Overview answer(Question question, Set<Part> seen, boolean open) {
        LocalDate born = question.era().bornOf(VisitFigures.SITE);
        return new Overview(
                question,
                sections(question, topic -> isSeen(topic, seen)),
                seen.contains(Part.FILES),
                open,
                asOf(),
                born == null ? null : Dates.withYear(born));
    }

    /** The headline of a page or of a kommunsida belongs to its part. */
    static boolean isSeen(Scope scope, Set<Part> seen) {
        return scope.isSite() || seen.contains(scope.isPage() ? Part.PAGES : Part.TWELVE);
    }

    static boolean isSeen(Topic topic, Set<Part> seen) {
        Part part = topic.part();
        return part == null || seen.contains(part);
    }

    /** By the slug of their topics, in the order of the page. */
    Map<String, Section> sections(Question question, Predicate<Topic> wanted) {
        Map<String, Section> answer = new LinkedHashMap<>();
        sections.forEach(some -> some.of(question, wanted)
                .forEach(section -> answer.put(section.topic().slug(), section)));
        return answer;
    }

    /** Up to when every request is in the figures, in words. */
    String asOf() {
        Instant carried = jdbc.sql("""
                        select coalesce(min(carried_to) filter (where heard_at > now() - interval '1 hour'), max(carried_to))
                        from journal_position
                        """)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElseGet(clock::instant);
        return Dates.withTime(carried.atZone(Sweden.ZONE));
    }
}
