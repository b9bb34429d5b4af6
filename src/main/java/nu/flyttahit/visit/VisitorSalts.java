package nu.flyttahit.visit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nu.flyttahit.site.Sweden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The random salt of a day, shared by all instances. There are never more than two: tomorrow's is drawn in the last
 * minute of the day, and yesterday's is destroyed as soon as no visit can go on over midnight. So none lives longer than
 * 26 hours, also on the day of 25.
 */
@Component
class VisitorSalts {

    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** Longer than keys need yesterday's after midnight. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(45);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<LocalDate, byte[]> salts = new ConcurrentHashMap<>();

    private record Row(LocalDate day, byte[] salt) {}

    VisitorSalts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The salt of a day that is going on; made here if the instances have not agreed on one yet. */
    byte[] of(LocalDate today) {
        return salts.computeIfAbsent(today, day -> draw());
    }

    /** The salt of a day that is over, if it is still known. */
    Optional<byte[]> ofPast(LocalDate day) {
        return Optional.ofNullable(salts.get(day));
    }

    /** Agrees with the other instances, and destroys what is too old. The table is empty after a crash: ours goes back. */
    void agree() {
        LocalDate today = Sweden.today(clock);
        LocalDate newest = LocalDate.ofInstant(clock.instant().plus(AHEAD), Sweden.ZONE);
        LocalDate oldest = LocalDate.ofInstant(clock.instant().minus(AFTERWARDS), Sweden.ZONE);
        of(today);
        of(newest);
        salts.keySet().retainAll(List.of(oldest, newest));
        // a clock that was ahead has left some of days to come
        jdbc.sql("delete from visit_salt where day not between ? and ?")
                .params(oldest, newest)
                .update();
        salts.forEach(this::putBack);
        salts.putAll(agreed(oldest, newest));
    }

    private void putBack(LocalDate day, byte[] salt) {
        jdbc.sql("insert into visit_salt (day, salt) values (?, ?) on conflict do nothing")
                .params(List.of(day, salt))
                .update();
    }

    private Map<LocalDate, byte[]> agreed(LocalDate oldest, LocalDate newest) {
        return jdbc
                .sql("select day, salt from visit_salt where day between ? and ?")
                .params(oldest, newest)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::day, Row::salt));
    }

    private byte[] draw() {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        return salt;
    }
}
