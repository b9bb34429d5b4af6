package nu.flyttahit.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nu.flyttahit.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registered campaigns as they are read, the newest first. */
@Component
public class Campaigns {

    private static final String CAMPAIGN = """
            select c.id, c.version, c.name, c.mark, c.from_day, c.to_day, c.municipality, m.name as municipality_name,
                   c.goal, c.note
            from campaign c left join municipality m on m.slug = c.municipality
            """;

    private final JdbcClient jdbc;

    Campaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A campaign.
     *
     * @param mark its utm_campaign
     * @param toDay its last day
     * @param municipality slug of the one whose page it promotes; null for the whole site
     * @param goal visits that it should bring
     */
    public record Registered(
            int id,
            int version,
            String name,
            String mark,
            LocalDate fromDay,
            LocalDate toDay,
            @Nullable String municipality,
            @Nullable String municipalityName,
            @Nullable Integer goal,
            String note) {

        /** Whether the person may change it: the project leader all, editors those of their own municipality. */
        public boolean isRunBy(SignedIn who) {
            return who.answersFor(municipality);
        }

        public boolean isRunningOn(LocalDate day) {
            return !day.isBefore(fromDay) && !isOverOn(day);
        }

        public boolean isOverOn(LocalDate day) {
            return day.isAfter(toDay);
        }
    }

    /**
     * Where addresses of a campaign stand.
     *
     * @param id what a visit is recorded with
     */
    public record Place(int id, int campaignId, String source, String medium) {

        /** Whether these are all the places that nobody registered. */
        public boolean isOther() {
            return source.isEmpty();
        }

        /** As it is shown. */
        public String word() {
            return isOther() ? "Annan källa" : source + " / " + medium;
        }
    }

    public List<Registered> all() {
        return jdbc.sql(CAMPAIGN + "order by c.from_day desc, c.id desc")
                .query(Registered.class)
                .list();
    }

    Optional<Registered> find(int id) {
        return jdbc.sql(CAMPAIGN + "where c.id = ?")
                .param(id)
                .query(Registered.class)
                .optional();
    }

    Optional<Registered> byMark(String mark) {
        return jdbc.sql(CAMPAIGN + "where c.mark = ?")
                .param(mark)
                .query(Registered.class)
                .optional();
    }

    /** The places of each campaign by its number; the unregistered ones come last. */
    public Map<Integer, List<Place>> places() {
        return jdbc
                .sql("select id, campaign_id, source, medium from campaign_source order by source = '', source, medium")
                .query(Place.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Place::campaignId));
    }
}
