package nu.flyttahit.edition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a year's report, as it was decided to stand.
 *
 * @param by who issued it, read from the account, so that an erased name is erased here too
 * @param comment what is new in it
 * @param body the chapters as HTML
 */
public record Edition(
        int year,
        int number,
        LocalDate day,
        OffsetDateTime issuedAt,
        @Nullable String by,
        String comment,
        String title,
        String body) {}
