package nu.flyttahit.result;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/** Enters a result, or corrects one: a new revision, with the old one kept. */
@Component
class ResultEntry {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final Goals goals;
    private final List<ResultSource> sources;
    private final AuditLog log;
    private final Clock clock;

    ResultEntry(Goals goals, List<ResultSource> sources, AuditLog log, Clock clock) {
        this.goals = goals;
        this.sources = sources;
        this.log = log;
        this.clock = clock;
    }

    /** Whether results are only ever computed, and nobody may type one. */
    boolean isComputed(Goal goal) {
        return sources.stream().anyMatch(s -> s.key().equals(goal.resultSource()) && s.isOnlySource());
    }

    /** What stands now, where someone has saved since the form was opened. */
    Optional<Result> savedMeanwhile(Goal goal, ResultForm form) {
        return goals.result(goal.id(), form.periodRead()).filter(standing -> standing.revision() != form.base());
    }

    void check(Goal goal, ResultForm form, Errors errors) {
        LocalDate today = Sweden.today(clock);
        if (isComputed(goal)
                || goals.result(goal.id(), form.periodRead())
                        .filter(r -> r.isComputed() && r.value() != null)
                        .isPresent()) {
            errors.reject("computed", "Webbplatsen räknar fram det här resultatet. Det går inte att skriva över.");
        }
        checkPeriod(form, today, errors);
        if (form.base() != 0 && goals.result(goal.id(), form.periodRead()).isEmpty()) {
            reject(errors, "period", "Det finns inget resultat för perioden att rätta. Lägg in det som ett nytt.");
        }
        if (!form.isMissing() && !fits(goal, form.number(goal))) {
            errors.rejectValue("value", "value", wanted(goal));
        }
        if (form.day().filter(day -> !day.isBefore(FIRST_DAY)).isEmpty()) {
            reject(errors, "asOf", "Skriv dagen som 2023-12-31.");
        } else if (form.day().get().isAfter(today)) {
            reject(errors, "asOf", "Dagen har inte varit än. Ett resultat kan bara gälla till och med i dag.");
        }
        if (form.base() > 0 && form.comment().isBlank()) {
            reject(errors, "comment", "Skriv varför resultatet rättas. Skälet sparas i historiken.");
        }
    }

    private static void checkPeriod(ResultForm form, LocalDate today, Errors errors) {
        if (!form.hasPeriod()) {
            reject(errors, "period", "Skriv ett år som 2023, eller två år som 2023–2024.");
        } else if (Integer.parseInt(form.periodRead().substring(0, 4)) > today.getYear()) {
            reject(errors, "period", "Året har inte börjat än.");
        }
    }

    private static boolean fits(Goal goal, Optional<BigDecimal> number) {
        return number.filter(n -> switch (goal.kind()) {
                    case COUNT_OF_TWELVE ->
                        n.signum() >= 0
                                && n.compareTo(TWELVE) <= 0
                                && n.stripTrailingZeros().scale() <= 0;
                    case NUMBER, KEEP -> n.signum() >= 0;
                    default -> true;
                })
                .isPresent();
    }

    private static String wanted(Goal goal) {
        return switch (goal.kind()) {
            case DONE -> "Skriv ja, nej eller saknas.";
            case COUNT_OF_TWELVE -> "Skriv ett helt tal från 0 till 12, eller saknas.";
            case SIGN -> "Skriv ett tal, till exempel −654, eller saknas.";
            default -> "Skriv ett tal, till exempel 46 301 eller 62,5, eller saknas.";
        };
    }

    /** Says a fault once: an empty field has had its sentence already. */
    private static void reject(Errors errors, String field, String sentence) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, field, sentence);
        }
    }

    /** False where someone else has saved the same period first; nothing is written then. */
    @Transactional
    boolean enter(Goal goal, ResultForm form, SignedIn who) {
        Result before = goals.result(goal.id(), form.periodRead()).orElse(null);
        Result result = result(goal, form, who, before);
        if ((before == null ? 0 : before.revision()) != form.base() || !goals.add(result)) {
            return false;
        }
        String what = before == null ? "lade in ett resultat" : "rättade ett resultat";
        log.record(who, what, goal.id() + " " + result.period(), text(before), text(result));
        return true;
    }

    private Result result(Goal goal, ResultForm form, SignedIn who, @Nullable Result before) {
        return new Result(
                goal.id(),
                form.periodRead(),
                form.base() + 1,
                form.isMissing() ? null : form.number(goal).orElseThrow(),
                form.isMissing() ? "not_reported" : null,
                0,
                form.day().orElseThrow(),
                form.isPreliminary(),
                form.source().strip(),
                "entered",
                before == null ? goal.definitionSv() : before.definition(),
                form.comment().isBlank() ? null : form.comment().strip(),
                who.id(),
                OffsetDateTime.now(clock));
    }

    private static @Nullable String text(@Nullable Result result) {
        if (result == null) {
            return null;
        }
        return result.value() == null ? ResultForm.MISSING : result.value().toPlainString();
    }
}
