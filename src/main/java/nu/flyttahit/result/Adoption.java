package nu.flyttahit.result;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what the site computes in the place of what somebody entered, because the project leader chose so. */
@Component
class Adoption {

    private final Goals goals;
    private final List<ResultSource> sources;
    private final AuditLog log;
    private final Clock clock;

    Adoption(Goals goals, List<ResultSource> sources, AuditLog log, Clock clock) {
        this.goals = goals;
        this.sources = sources;
        this.log = log;
        this.clock = clock;
    }

    /** A result that the site could compute beside one that was entered. */
    record Offer(Result standing, ResultSource.Computed computed) {}

    /** What could be put in the place of entered results, whether or not the number is another. */
    List<Offer> offers(Goal goal, List<Result> standing) {
        return standing.stream()
                .filter(result -> !result.isComputed() && result.period().length() == 4)
                .flatMap(result -> compute(goal, result.period()).map(c -> new Offer(result, c)).stream())
                .toList();
    }

    private Optional<ResultSource.Computed> compute(Goal goal, String period) {
        return sources.stream()
                .filter(source -> source.key().equals(goal.resultSource()))
                .findFirst()
                .flatMap(source -> source.compute(goal, Integer.parseInt(period)))
                .filter(computed -> computed.value() != null);
    }

    /** False where there is nothing to put there, or somebody has saved another revision since. */
    @Transactional
    public boolean adopt(Goal goal, String period, int revision, SignedIn who) {
        Offer offer = goals.result(goal.id(), period)
                .filter(standing -> standing.revision() == revision)
                .flatMap(standing -> offers(goal, List.of(standing)).stream().findFirst())
                .orElse(null);
        if (offer == null) {
            return false;
        }
        Result adopted = result(goal, offer, who);
        if (!goals.add(adopted)) {
            return false;
        }
        goals.addInputs(adopted, offer.computed.inputs());
        log.record(
                who,
                "bytte ett inlagt resultat mot det beräknade",
                goal.id() + " " + period,
                ResultEntry.text(offer.standing),
                ResultEntry.text(adopted));
        return true;
    }

    private Result result(Goal goal, Offer offer, SignedIn who) {
        ResultSource.Computed computed = offer.computed;
        return new Result(
                goal.id(),
                offer.standing.period(),
                offer.standing.revision() + 1,
                computed.value(),
                null,
                computed.missingCount(),
                computed.asOf(),
                computed.preliminary(),
                computed.source(),
                "computed",
                computed.definition(),
                "Det beräknade resultatet ersätter det inlagda.",
                who.id(),
                OffsetDateTime.now(clock));
    }
}
