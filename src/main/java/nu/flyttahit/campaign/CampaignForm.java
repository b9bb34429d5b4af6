package nu.flyttahit.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A campaign as it was typed.
 *
 * @param mark made of the name where it is empty
 * @param municipality slug; empty for the whole site
 * @param goal visits; empty for none
 */
record CampaignForm(
        @NotBlank(message = "Skriv vad kampanjen heter")
        @Size(max = 120, message = "Namnet får ha högst 120 tecken")
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "Namnet har tecken som inte går att spara")
        String name,

        String mark,
        String from,
        String to,
        String municipality,

        @Pattern(regexp = "([1-9][0-9]{0,6})?", message = "Skriv målet som ett helt antal besök, till exempel 500")
        String goal,

        @Size(max = 1000, message = "Anteckningen får ha högst 1 000 tecken")
        String note,

        int version) {

    CampaignForm(
            @Nullable String name,
            @Nullable String mark,
            @Nullable String from,
            @Nullable String to,
            @Nullable String municipality,
            @Nullable String goal,
            @Nullable String note,
            int version) {
        this.name = name == null ? "" : name.strip();
        this.mark = MarkText.tidy(mark == null || mark.isBlank() ? this.name : mark);
        this.from = from == null ? "" : from.strip();
        this.to = to == null ? "" : to.strip();
        this.municipality = municipality == null ? "" : municipality;
        this.goal = goal == null ? "" : goal.replaceAll("[\\s\u00a0]", "");
        this.note =
                note == null ? "" : note.replace("\0", "").replace("\r\n", "\n").strip();
        this.version = version;
    }

    static CampaignForm empty(LocalDate today, String municipality) {
        return new CampaignForm("", "", today.toString(), today.plusMonths(1).toString(), municipality, "", "", 0);
    }

    static CampaignForm of(Campaigns.Registered campaign) {
        return new CampaignForm(
                campaign.name(),
                campaign.mark(),
                campaign.fromDay().toString(),
                campaign.toDay().toString(),
                campaign.municipality(),
                campaign.goal() == null ? "" : campaign.goal().toString(),
                campaign.note(),
                campaign.version());
    }

    Optional<LocalDate> fromDay() {
        return Sweden.day(from);
    }

    Optional<LocalDate> toDay() {
        return Sweden.day(to);
    }

    /** Whether it says what is registered already, as after a double click. */
    boolean says(Campaigns.Registered campaign) {
        return of(campaign)
                .equals(new CampaignForm(name, mark, from, to, municipality, goal, note, campaign.version()));
    }

    /** What the annotations cannot say. */
    void check(BindingResult errors) {
        if (!name.isEmpty() && !MarkText.isMark(mark)) {
            errors.rejectValue("mark", "malformed", MarkText.RULE);
        }
        if (fromDay().isEmpty()) {
            errors.rejectValue("from", "day", "Skriv första dagen som ett datum mellan 2000 och 2099");
        }
        if (toDay().isEmpty()) {
            errors.rejectValue("to", "day", "Skriv sista dagen som ett datum mellan 2000 och 2099");
        }
        toDay().filter(last -> fromDay().filter(last::isBefore).isPresent())
                .ifPresent(last -> errors.rejectValue("to", "order", "Sista dagen får inte ligga före första dagen"));
    }
}
