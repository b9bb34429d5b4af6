package nu.flyttahit.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.traffic.RequestClass;

/**
 * What everybody may know of the counting.
 *
 * @param from the first day that is in the figures
 * @param requests all requests of the days, by class
 * @param keyless visits of the days without a key, of all visits
 * @param definition version of the method
 */
public record PublicFigures(
        LocalDate from, Instant asOf, List<Requests> requests, long keyless, long visits, int definition) {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    /** Requests of one class. */
    public record Requests(int id, long number) {

        public RequestClass kind() {
            return RequestClass.of(id);
        }
    }

    /** Percent of all requests, with one decimal. */
    public BigDecimal share(Requests of) {
        return percent(of.number, all());
    }

    public BigDecimal filtered() {
        return percent(all() - views(), all());
    }

    public BigDecimal withoutKey() {
        return percent(keyless, visits);
    }

    public long all() {
        return requests.stream().mapToLong(Requests::number).sum();
    }

    public String since() {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH).format(from);
    }

    public String time() {
        return DateTimeFormatter.ofPattern("d MMMM yyyy 'klockan' HH.mm", SWEDISH)
                .format(asOf.atZone(Sweden.ZONE));
    }

    private long views() {
        return requests.stream()
                .filter(r -> r.kind() == RequestClass.VIEW)
                .mapToLong(Requests::number)
                .sum();
    }

    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
