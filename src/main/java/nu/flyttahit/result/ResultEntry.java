package nu.flyttahit.result;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
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
        String fault = form.read(goal).fault();
        if (fault != null) {
            reject(errors, "value", fault);
        }
        if (!form.hasMissingFor()) {
            reject(errors, "missingFor", "Skriv hur många kommuner som saknar uppgift: ett tal från 0 till 12.");
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

    /** Says a fault once: an empty field has had its sentence already. */
    private static void reject(Errors errors, String field, String sentence) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, field, sentence);
        }
    }

    /** Whether the form says what the same person has saved already, as after a double click. */
    boolean isThere(Goal goal, ResultForm form, SignedIn who) {
        return goals.result(goal.id(), form.periodRead())
                .filter(standing -> Objects.equals(standing.accountId(), who.id())
                        && form.read(goal).says(standing)
                        && standing.revision() == form.base() + 1
                        && standing.preliminary() == form.isPreliminary()
                        && form.day().filter(standing.asOf()::equals).isPresent()
                        && standing.source().equals(form.source().strip())
                        && String.valueOf(standing.comment())
                                .equals(
                                        form.comment().isBlank()
                                                ? "null"
                                                : form.comment().strip()))
                .isPresent();
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
        TypedResult typed = form.read(goal);
        return new Result(
                goal.id(),
                form.periodRead(),
                form.base() + 1,
                typed.value(),
                typed.missing(),
                typed.missingCount(),
                form.day().orElseThrow(),
                form.isPreliminary(),
                form.source().strip(),
                "entered",
                before == null ? goal.definitionSv() : before.definition(),
                form.comment().isBlank() ? null : form.comment().strip(),
                who.id(),
                OffsetDateTime.now(clock));
    }

    static @Nullable String text(@Nullable Result result) {
        if (result == null) {
            return null;
        }
        String least = result.missingCount() == 0 ? "" : "minst ";
        return result.value() == null ? "saknas" : least + result.value().toPlainString();
    }
}
