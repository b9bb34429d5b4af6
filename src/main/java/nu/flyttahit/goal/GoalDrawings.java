package nu.flyttahit.goal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nu.flyttahit.chart.Bullets;
import nu.flyttahit.chart.SignedBars;
import nu.flyttahit.chart.Squares;
import nu.flyttahit.chart.Ticks;
import nu.flyttahit.site.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Draws a goal's results against its target; templates call it as {@code @goalDrawings}, once for each width. */
@Component("goalDrawings")
public class GoalDrawings {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GoalWords words;
    private final Numbers numbers;
    private final MessageSource messages;

    GoalDrawings(GoalWords words, Numbers numbers, MessageSource messages) {
        this.words = words;
        this.numbers = numbers;
        this.messages = messages;
    }

    public Bullets bullets(GoalCard card, int width) {
        Goal goal = card.goal();
        List<Bullets.Value> values = new ArrayList<>();
        for (Result result : card.results()) {
            String label = words.value(goal, result) + " " + result.period();
            values.add(new Bullets.Value(label, result.value(), tone(card, result)));
        }
        ResultSource.Outlook outlook = outlook(card);
        if (outlook != null) {
            values.add(new Bullets.Value(soFar(goal, outlook), outlook.soFar(), "bar"));
            values.add(new Bullets.Value(foretold(goal, outlook), outlook.forecast(), fore(outlook)));
        } else if (card.own().isEmpty()) {
            values.add(new Bullets.Value(missing(goal), null, "bar--none"));
        }
        return Bullets.of(width, most(card), goal.target(), values);
    }

    private static ResultSource.@Nullable Outlook outlook(GoalCard card) {
        GoalCard.Running running = card.running();
        return running == null || card.own().isPresent() ? null : running.outlook();
    }

    private String soFar(Goal goal, ResultSource.Outlook outlook) {
        return say("goal.running.label", words.value(goal, outlook.soFar(), outlook.missingCount()), goal.period());
    }

    private String foretold(Goal goal, ResultSource.Outlook outlook) {
        BigDecimal forecast = outlook.forecast();
        return forecast == null
                ? say("goal.running.label.none", goal.period())
                : say("goal.running.label.forecast", words.value(goal, forecast, 0), goal.period());
    }

    private static String fore(ResultSource.Outlook outlook) {
        return outlook.forecast() == null ? "bar--none" : "bar--fore";
    }

    /** Shares and indexes end at 100, other numbers at a round one beyond the target. */
    private static BigDecimal most(GoalCard card) {
        if (card.goal().isInPercent() || card.goal().unit().equals("index")) {
            return HUNDRED;
        }
        ResultSource.Outlook outlook = outlook(card);
        double most = Stream.concat(
                        card.results().stream().map(Result::value),
                        outlook == null ? Stream.empty() : Stream.of(outlook.soFar(), outlook.forecast()))
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .reduce(card.goal().target().doubleValue(), Math::max);
        List<BigDecimal> ticks = Ticks.around(0, most * 1.05, 6);
        return ticks.get(ticks.size() - 1);
    }

    public SignedBars bars(GoalCard card, int width) {
        List<SignedBars.Value> values = new ArrayList<>();
        for (Result result : card.results()) {
            String tone = result.value() == null ? "bar--none" : card.isMet(result) ? "bar--ok" : "bar--no";
            values.add(new SignedBars.Value(result.period(), words.number(card.goal(), result), result.value(), tone));
        }
        if (card.own().isEmpty()) {
            values.add(new SignedBars.Value(card.goal().period(), say("goal.missing.not_reported"), null, "bar--none"));
        }
        return SignedBars.of(width, width < 600 ? 380 : 360, values);
    }

    public Squares squares(GoalCard card, int width) {
        List<Squares.Count> counts = new ArrayList<>();
        for (Result result : card.results()) {
            int filled = result.value() == null ? 0 : result.value().intValue();
            int missing = result.value() == null ? 12 : result.missingCount();
            String sum = words.number(card.goal(), result);
            counts.add(new Squares.Count(result.period(), sum, filled, missing, tone(card, result)));
        }
        ResultSource.Outlook outlook = outlook(card);
        if (outlook != null) {
            String sum = say("goal.running.count", numbers.plain(outlook.soFar()));
            int ahead = outlook.soFar().intValue();
            counts.add(new Squares.Count(card.goal().period(), sum, ahead, outlook.missingCount(), "bar--fore"));
        } else if (card.own().isEmpty()) {
            String missing = say("goal.missing.not_reported");
            counts.add(new Squares.Count(card.goal().period(), missing, 0, 12, "bar--none"));
        }
        return Squares.of(width, card.goal().target().intValue(), counts);
    }

    /** Only the goal's own period is good or bad; other years are just there. */
    private static String tone(GoalCard card, Result result) {
        if (result.value() == null) {
            return "bar--none";
        }
        if (!result.period().equals(card.goal().period())) {
            return "bar";
        }
        return card.isMet(result) ? "bar--ok" : "bar--no";
    }

    /** The drawing in one sentence, for those who hear it. */
    public String sentence(GoalCard card) {
        Goal goal = card.goal();
        List<String> parts = new ArrayList<>();
        card.results().forEach(r -> parts.add(r.period() + ": " + words.value(goal, r) + "."));
        ResultSource.Outlook outlook = outlook(card);
        if (outlook != null) {
            parts.add(soFar(goal, outlook) + ". " + foretold(goal, outlook) + ".");
        } else if (card.own().isEmpty()) {
            parts.add(missing(goal) + ".");
        }
        parts.add(say("goal.goal", goal.period(), words.target(goal)) + ".");
        return String.join(" ", parts);
    }

    private String missing(Goal goal) {
        return say("goal.missing.period", goal.period());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
