package nu.flyttahit.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Result;
import org.jspecify.annotations.Nullable;

/**
 * A result as the project leader types it.
 *
 * @param value a number with decimal comma, ja or nej for what is to be done, or why there is none
 * @param asOf a day such as 2023-12-31
 * @param revision the revision that was corrected; 0 where there was none
 * @param missingFor how many of the twelve have no figure; empty for none
 */
record ResultForm(
        @NotBlank(message = "Skriv vilket år resultatet gäller, till exempel 2023.")
        String period,

        @NotBlank(message = "Skriv resultatet, eller ordet saknas.")
        @Size(max = 40, message = "Skriv bara resultatet, utan förklaring.")
        String value,

        @NotBlank(message = "Skriv vilken dag resultatet gäller till och med.")
        String asOf,

        @Nullable Boolean preliminary,

        @NotBlank(message = "Skriv varifrån siffran kommer.")
        @Size(max = 300, message = "Skriv källan med högst 300 tecken.")
        @jakarta.validation.constraints.Pattern(regexp = ResultForm.LINE, message = ResultForm.UNSTORABLE)
        String source,

        @Size(max = 500, message = "Skriv högst 500 tecken.")
        @jakarta.validation.constraints.Pattern(regexp = ResultForm.LINES, message = ResultForm.UNSTORABLE)
        String comment,

        @Nullable Integer revision,
        String missingFor) {

    /** What a browser did not send is empty, and says so at its field. */
    ResultForm {
        comment = comment == null ? "" : comment;
        revision = revision == null ? 0 : revision;
        missingFor = missingFor == null ? "" : missingFor.strip();
    }

    /** What PostgreSQL can hold: no control characters, no half of a pair. */
    static final String LINE = "[^\\p{Cntrl}\\p{Cs}]*";

    static final String LINES = "(?:[^\\p{Cntrl}\\p{Cs}]|[\\r\\n\\t])*+";
    static final String UNSTORABLE = "Texten har tecken som inte går att spara.";

    private static final Pattern PERIOD = Pattern.compile("(19|20)\\d{2}(–(19|20)\\d{2})?");

    static ResultForm of(Goal goal, LocalDate today) {
        String period = goal.isOver(today) ? goal.period() : String.valueOf(today.getYear());
        String lastDay = goal.isOver(today) ? goal.lastYear() + "-12-31" : "";
        return new ResultForm(period, "", lastDay, false, "", "", 0, "");
    }

    /** To correct what stands. */
    static ResultForm of(Goal goal, Result standing) {
        return new ResultForm(
                standing.period(),
                TypedResult.typed(goal, standing),
                standing.asOf().toString(),
                standing.preliminary(),
                standing.source(),
                "",
                standing.revision(),
                standing.missingCount() == 0 ? "" : String.valueOf(standing.missingCount()));
    }

    boolean isPreliminary() {
        return Boolean.TRUE.equals(preliminary);
    }

    /** The revision that the form was opened on. */
    int base() {
        return revision == null ? 0 : revision;
    }

    ResultForm onTopOf(int standing) {
        return new ResultForm(period, value, asOf, preliminary, source, comment, standing, missingFor);
    }

    /** The period with the dash that the database holds; a hyphen is easier to type. */
    String periodRead() {
        return strip(period).replace('-', '–');
    }

    boolean hasPeriod() {
        String read = periodRead();
        return PERIOD.matcher(read).matches() && read.substring(0, 4).compareTo(read.substring(read.length() - 4)) <= 0;
    }

    /** What was typed, with how many of the twelve are missing. */
    TypedResult read(Goal goal) {
        TypedResult read = TypedResult.read(goal, strip(value));
        return goal.kind() == Goal.Kind.COUNT_OF_TWELVE && missingFor.matches("[1-9]|1[0-2]")
                ? read.lacking(Integer.parseInt(missingFor))
                : read;
    }

    boolean hasMissingFor() {
        return missingFor.matches("(?:[0-9]|1[0-2])?");
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(strip(asOf)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
