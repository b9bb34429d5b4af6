package nu.flyttahit.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/**
 * What an editor says about a contact person.
 *
 * @param owner slug of the organisation that may change it
 * @param validUntil the last day on which pages show the person; null for no end
 */
record ContactForm(
        @NotBlank(message = "Skriv personens namn")
        @Size(max = 120, message = "Namnet får ha högst 120 tecken")
        @Pattern(regexp = "[^\\p{Cntrl}<>]*", message = "Namnet har tecken som inte går att spara")
        String name,

        @NotBlank(message = "Skriv vad personen gör, till exempel inflyttarlots")
        @Size(max = 160, message = "Rollen får ha högst 160 tecken")
        @Pattern(regexp = "[^\\p{Cntrl}<>]*", message = "Rollen har tecken som inte går att spara")
        String role,

        @Pattern(
                regexp = "(\\+?[0-9][0-9 -]{4,38})?",
                message = "Skriv numret med siffror, mellanslag och bindestreck, till exempel 0480-45 00 00")
        String phone,

        @Size(max = 254, message = "Adressen får ha högst 254 tecken")
        @Pattern(
                regexp = "([^\\s\\p{Cntrl}@,;:<>()\"\\\\]+@(?=[^.]+\\.[^.])[^\\s\\p{Cntrl}@,;:<>()\"\\\\]+)?",
                message = "Skriv en e-postadress, till exempel namn@kommunen.se")
        String mail,

        @NotBlank(message = "Välj vem som äger kontakten") String owner,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate validUntil,

        int version) {

    ContactForm {
        name = stripped(name);
        role = stripped(role);
        phone = stripped(phone);
        mail = stripped(mail);
        owner = stripped(owner);
    }

    static ContactForm empty(String owner) {
        return new ContactForm("", "", "", "", owner, null, 0);
    }

    static ContactForm of(ContactList.Row row) {
        return new ContactForm(
                row.name(),
                row.role(),
                stripped(row.phone()),
                stripped(row.mail()),
                row.owner(),
                row.validUntil(),
                row.version());
    }

    /** What no single field can say of itself. */
    void check(BindingResult errors) {
        if (phone.isEmpty() && mail.isEmpty() && !errors.hasFieldErrors("phone") && !errors.hasFieldErrors("mail")) {
            errors.rejectValue("phone", "missing", "Skriv ett telefonnummer eller en e-postadress, helst båda");
        }
        if (validUntil != null && (validUntil.getYear() < 2000 || validUntil.getYear() > 2999)) {
            errors.rejectValue("validUntil", "far", "Skriv en dag mellan år 2000 och 2999, eller ingen");
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
