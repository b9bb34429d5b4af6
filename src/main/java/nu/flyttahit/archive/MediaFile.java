package nu.flyttahit.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A picture or file of the library, with what is said about it.
 *
 * @param number what the blocks of this archive call it by
 * @param file where its bytes lie in the archive
 * @param owner slug of the organisation
 * @param fileName what it was called when it came
 * @param focalX per cent from the left, {@code focalY} from the top
 */
public record MediaFile(
        long number,
        String file,
        String name,
        String owner,
        String fileName,
        String altSv,
        String altEn,
        String credit,
        String licence,
        boolean people,
        @Nullable LocalDate consentUntil,
        int focalX,
        int focalY) {}
