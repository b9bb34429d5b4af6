package nu.flyttahit.media;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nu.flyttahit.media.MediaAsset.Licence;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/**
 * What an editor says about a picture or file.
 *
 * @param owner slug of the organisation that may change it
 * @param focalX per cent from the left, {@code focalY} from the top
 */
record MediaForm(
        @NotBlank(message = "Skriv ett namn som går att hitta")
        @Size(max = 200, message = "Namnet får ha högst 200 tecken")
        String name,

        @NotBlank(message = "Välj vem som äger bilden") String owner,

        @Size(max = 300, message = "Beskrivningen får ha högst 300 tecken")
        String altSv,

        @Size(max = 300, message = "Beskrivningen får ha högst 300 tecken")
        String altEn,

        @Size(max = 200, message = "Upphov får ha högst 200 tecken")
        String credit,

        @NotNull(message = "Välj en licens") Licence licence,
        boolean people,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate consentUntil,

        @Min(value = 0, message = "Fokus är 0–100") @Max(value = 100, message = "Fokus är 0–100")
        int focalX,

        @Min(value = 0, message = "Fokus är 0–100") @Max(value = 100, message = "Fokus är 0–100")
        int focalY,

        int version) {

    MediaForm {
        name = stripped(name);
        owner = stripped(owner);
        altSv = stripped(altSv);
        altEn = stripped(altEn);
        credit = stripped(credit);
    }

    static MediaForm of(Library.Row row) {
        return new MediaForm(
                row.name(),
                row.owner(),
                row.defaultAltSv(),
                row.defaultAltEn(),
                row.credit(),
                row.licence(),
                row.peopleInPicture(),
                row.consentExpiresOn(),
                row.focalX(),
                row.focalY(),
                row.version());
    }

    /** What no single field can say of itself. */
    void check(BindingResult errors) {
        if (people && consentUntil == null && !errors.hasFieldErrors("consentUntil")) {
            errors.rejectValue(
                    "consentUntil", "missing", "Skriv hur länge samtycket gäller, som personerna har sagt ja till");
        }
        if (licence != null && licence.wantsCredit() && credit.isEmpty()) {
            errors.rejectValue("credit", "missing", "Licensen kräver att namnet på den som gjort bilden står");
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
