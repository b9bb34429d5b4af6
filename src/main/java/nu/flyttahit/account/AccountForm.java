package nu.flyttahit.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the project leader says about a person. */
record AccountForm(
        @NotBlank(message = "Skriv personens namn")
        @Size(max = 80, message = "Namnet får ha högst 80 tecken")
        @Pattern(regexp = OwnAccount.NAME, message = "Namnet har tecken som inte går att spara")
        String name,

        @NotBlank(message = "Skriv en e-postadress")
        @Pattern(regexp = OwnAccount.EMAIL + "|\\s*", message = "Skriv en e-postadress med @")
        @Size(max = 254, message = "Adressen får ha högst 254 tecken")
        String email,

        @NotNull(message = "Välj en roll") Role role,
        Set<String> organisations,
        int version) {

    AccountForm(String name, String email, Role role, @Nullable Set<String> organisations, int version) {
        this.name = name;
        this.email = email;
        this.role = role;
        this.organisations = organisations == null ? Set.of() : organisations;
        this.version = version;
    }

    static AccountForm empty() {
        return new AccountForm("", "", Role.EDITOR, Set.of(), 0);
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.name(), account.email(), account.role(), account.organisations(), account.version());
    }

    /** An editor without an organisation could change nothing. */
    boolean lacksOrganisation() {
        return role == Role.EDITOR && organisations.isEmpty();
    }
}
