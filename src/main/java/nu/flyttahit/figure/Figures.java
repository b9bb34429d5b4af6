package nu.flyttahit.figure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads figures in their latest revision; a missing one is a row that says so. */
@Component
public class Figures {

    /** SCB's code of Kalmar län. */
    public static final String COUNTY = "08";

    /**
     * What a key stands for.
     *
     * @param staleAfterMonths after the end of the latest period; null where a figure never grows old
     */
    public record Kind(
            String key,
            String labelSv,
            String labelEn,
            String unit,
            @Nullable Integer staleAfterMonths) {}

    private static final String LATEST = """
            select key, area_code as area, period, value, missing_code as missing, status, revision, source, source_url,
                (fetched_at at time zone 'Europe/Stockholm')::date as fetched, before
            from figure_latest
            where key = :key
            """;

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure of every area, ordered by area and period. */
    public List<FigureValue> values(String key) {
        return jdbc.sql(LATEST + "order by area_code, period")
                .param("key", key)
                .query(FigureValue.class)
                .list();
    }

    /** A figure of one area, ordered by period. */
    public List<FigureValue> values(String key, String areaCode) {
        return jdbc.sql(LATEST + "and area_code = :area order by period")
                .param("key", key)
                .param("area", areaCode)
                .query(FigureValue.class)
                .list();
    }

    /** A figure of one area and period; a missing one is present and says so. */
    public Optional<FigureValue> value(String key, String areaCode, String period) {
        return jdbc.sql(LATEST + "and area_code = :area and period = :period")
                .param("key", key)
                .param("area", areaCode)
                .param("period", period)
                .query(FigureValue.class)
                .optional();
    }

    /** The newest known figure of a key and area. */
    public Optional<FigureValue> newest(String key, String areaCode) {
        return jdbc.sql(LATEST + "and area_code = :area and value is not null order by period desc limit 1")
                .param("key", key)
                .param("area", areaCode)
                .query(FigureValue.class)
                .optional();
    }

    /** The newest known figure of every key of an area. */
    public List<FigureValue> newestOf(String areaCode) {
        return jdbc.sql("""
                        select distinct on (key) key, area_code as area, period, value, missing_code as missing, status,
                               revision, source, source_url, (fetched_at at time zone 'Europe/Stockholm')::date as fetched,
                               before
                        from figure_latest where area_code = :area and value is not null
                        order by key, period desc
                        """).param("area", areaCode).query(FigureValue.class).list();
    }

    /** Every key there is, in the order they are listed. */
    public List<Kind> kinds() {
        return jdbc.sql("select key, label_sv, label_en, unit, stale_after_months from figure order by position")
                .query(Kind.class)
                .list();
    }

    public Optional<Kind> kind(String key) {
        return kinds().stream().filter(kind -> kind.key().equals(key)).findFirst();
    }
}
