package nu.flyttahit.planning;

import java.math.BigDecimal;
import java.util.Optional;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Says at each field what is wrong with a goal that was typed. */
@Component
class GoalRules {

    static final int LONGEST_PERIOD = 10;

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final String ONLY_DIGITS = "Skriv ett år med fyra siffror, till exempel 2027.";

    private final Choices choices;
    private final PlannedGoals goals;

    GoalRules(Choices choices, PlannedGoals goals) {
        this.choices = choices;
        this.goals = goals;
    }

    /** @param standing the goal that is changed; null for a new one */
    void check(GoalForm form, @Nullable Goal standing, Errors errors) {
        if (form.areaRead().isEmpty()) {
            reject(errors, "area", "Välj vilket område målet hör till.");
        }
        checkAim(form, errors);
        checkPeriod(form, errors);
        checkSource(form, errors);
        if (!form.decidedOn().isEmpty() && form.decidedDay().isEmpty()) {
            reject(errors, "decidedOn", "Skriv dagen för beslutet som 2026-11-25, eller lämna tomt.");
        }
        if (!form.position().isEmpty() && form.positionRead().isEmpty()) {
            reject(errors, "position", "Skriv platsen som ett helt tal från 1 till 999, eller lämna tomt.");
        }
        if (!errors.hasErrors()) {
            checkAgainstOthers(form, standing, errors);
        }
    }

    private static void checkAim(GoalForm form, Errors errors) {
        Kind kind = form.kindRead().orElse(null);
        if (kind == null) {
            reject(errors, "kind", "Välj vad som ska hända för att målet ska vara nått.");
            return;
        }
        comparatorFault(kind, form.comparatorRead()).ifPresent(fault -> reject(errors, "comparator", fault));
        Optional<BigDecimal> target = form.targetRead();
        if (target.isEmpty()) {
            reject(errors, "target", "Skriv ett tal, till exempel 50 000 eller 62,5.");
        } else {
            targetFault(kind, target.get()).ifPresent(fault -> reject(errors, "target", fault));
        }
        unitFault(kind, form.unitRead()).ifPresent(fault -> reject(errors, "unit", fault));
    }

    /** What a kind is never compared by. */
    static Optional<String> comparatorFault(Kind kind, String comparator) {
        return switch (kind) {
            case SIGN ->
                told(comparator.equals(">"), "Ett mål om plus är alltid över 0. Välj Över, eller det vanliga.");
            case DONE -> told(comparator.equals("="), "Det som ska bli genomfört är det eller inte. Välj Genomfört.");
            case KEEP -> told(comparator.equals(">="), "En nivå är bevarad när talet självt räcker. Välj Minst.");
            default ->
                told(
                        comparator.equals(">") || comparator.equals(">="),
                        "Välj om talet räcker eller om det måste bli mer.");
        };
    }

    static Optional<String> targetFault(Kind kind, BigDecimal target) {
        boolean whole = target.stripTrailingZeros().scale() <= 0;
        return switch (kind) {
            case COUNT_OF_TWELVE ->
                told(
                        whole && target.signum() >= 0 && target.compareTo(TWELVE) <= 0,
                        "Skriv ett helt tal från 0 till 12, så många som kommunerna är.");
            case SIGN -> told(target.signum() == 0, "Ett mål om plus räknas från 0. Skriv 0 eller lämna tomt.");
            case DONE -> told(target.compareTo(BigDecimal.ONE) == 0, "Lämna tomt. Målet är nått när det är genomfört.");
            default -> told(target.signum() >= 0, "Skriv ett tal som inte är negativt.");
        };
    }

    private Optional<String> known(String unit) {
        return choices.units().containsKey(unit) ? Optional.of(unit) : Optional.empty();
    }

    private static Optional<String> unitFault(Kind kind, String unit) {
        boolean counted = Choices.OF_TWELVE.contains(unit);
        return switch (kind) {
            case COUNT_OF_TWELVE -> told(counted, "Välj kommuner eller kommunsidor: det är de tolv som räknas.");
            case DONE -> told(unit.equals(Choices.DONE), "Det som ska bli genomfört har ingen enhet. Välj genomfört.");
            default ->
                told(
                        !unit.isEmpty() && !counted && !unit.equals(Choices.DONE),
                        "Välj vad talet räknar, till exempel besök eller procent.");
        };
    }

    private static Optional<String> told(boolean fits, String fault) {
        return fits ? Optional.empty() : Optional.of(fault);
    }

    private static void checkPeriod(GoalForm form, Errors errors) {
        Optional<Integer> first = GoalForm.year(form.from());
        Optional<Integer> last = form.lastYear();
        if (first.isEmpty()) {
            reject(errors, "from", ONLY_DIGITS);
        }
        if (!form.to().isEmpty() && last.isEmpty()) {
            reject(errors, "to", ONLY_DIGITS);
        }
        if (first.isPresent() && last.isPresent()) {
            int years = last.get() - first.get();
            if (years < 0) {
                reject(errors, "to", "Perioden slutar innan den börjar. Sista året kan inte ligga före det första.");
            } else if (years >= LONGEST_PERIOD) {
                reject(errors, "to", "Perioden får vara högst %d år.".formatted(LONGEST_PERIOD));
            }
        }
    }

    private void checkSource(GoalForm form, Errors errors) {
        if (known(form.unitRead()).isEmpty()) {
            reject(errors, "unit", "Välj en enhet i listan.");
        }
        if (!form.source().isEmpty()) {
            if (choices.source(form.source()).isEmpty()) {
                reject(errors, "source", "Källan finns inte på webbplatsen. Välj en i listan.");
            } else if (form.kindRead()
                    .filter(choices.source(form.source()).get()::fits)
                    .isEmpty()) {
                reject(
                        errors,
                        "source",
                        "Källan räknar något annat än det målet mäts med. Välj en annan källa eller ett annat slag.");
            } else if (!form.to().isEmpty() && !form.to().equals(form.from())) {
                reject(
                        errors,
                        "source",
                        "Webbplatsen räknar ett år i taget. Lägg upp ett mål för varje år, eller lägg in resultatet själva.");
            }
        }
        if (!form.resultsFrom().isEmpty()) {
            if (GoalForm.year(form.resultsFrom()).isEmpty()) {
                reject(errors, "resultsFrom", ONLY_DIGITS);
            } else if (form.lastYear()
                    .filter(last -> form.resultsFrom().compareTo(String.valueOf(last)) > 0)
                    .isPresent()) {
                reject(errors, "resultsFrom", "Det första året kan inte ligga efter målets period.");
            }
        }
    }

    private void checkAgainstOthers(GoalForm form, @Nullable Goal standing, Errors errors) {
        goals.sameTitle(form.titleSv(), form.period())
                .filter(other -> standing == null || !other.id().equals(standing.id()))
                .ifPresent(other -> reject(
                        errors,
                        "titleSv",
                        "Målet finns redan för %s. Ge det ett annat namn, eller ändra det som finns."
                                .formatted(form.period())));
        if (standing == null) {
            return;
        }
        if (goals.isFixed(standing) && isAnotherAim(form.goal(standing.id(), standing.position(), false), standing)) {
            reject(
                    errors,
                    "target",
                    "Det som ska nås och när ligger fast. Ändras målet är det ett nytt mål: lägg upp det för sig.");
        }
        if (goals.wasShown(standing) && form.comment().isBlank()) {
            reject(errors, "comment", "Skriv varför målet ändras. Skälet sparas i historiken.");
        }
    }

    private static boolean isAnotherAim(Goal typed, Goal standing) {
        return typed.kind() != standing.kind()
                || !typed.comparator().equals(standing.comparator())
                || typed.target().compareTo(standing.target()) != 0
                || !typed.unit().equals(standing.unit())
                || !typed.period().equals(standing.period());
    }

    /** Says a fault once: an empty field has had its sentence already. */
    private static void reject(Errors errors, String field, String sentence) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, field, sentence);
        }
    }
}
