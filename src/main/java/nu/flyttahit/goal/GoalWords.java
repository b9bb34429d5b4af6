package nu.flyttahit.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nu.flyttahit.site.Numbers;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what goals and results are, in the language of the page; templates call it as {@code @goalWords}. */
@Component("goalWords")
public class GoalWords {

    private final MessageSource messages;
    private final Numbers numbers;

    GoalWords(MessageSource messages, Numbers numbers) {
        this.messages = messages;
        this.numbers = numbers;
    }

    public String title(Goal goal) {
        return isEnglish() ? goal.titleEn() : goal.titleSv();
    }

    public String definition(Goal goal) {
        return isEnglish() ? goal.definitionEn() : goal.definitionSv();
    }

    public String area(Goal goal) {
        return say("goal.area." + lower(goal.area()));
    }

    public String status(Status status) {
        return say(status.key());
    }

    public String unit(Goal goal) {
        return say("goal.unit." + goal.unit());
    }

    /** The target with its comparator: över 50 000, minst 7, bevara 83, genomfört. */
    public String target(Goal goal) {
        String word = goal.kind() == Goal.Kind.KEEP ? "keep" : goal.comparator().equals(">") ? "more" : "least";
        return goal.kind() == Goal.Kind.DONE
                ? unit(goal)
                : say("goal.target." + word, numbers.plain(goal.target()) + suffix(goal));
    }

    private String suffix(Goal goal) {
        return goal.isInPercent() ? say("goal.percent") : "";
    }

    /** A result alone: 46 301, −654, 62 %, minst 4, saknas. */
    public String number(Goal goal, Result result) {
        if (result.value() == null) {
            return say("goal.missing." + result.missing());
        }
        if (goal.kind() == Goal.Kind.DONE) {
            return say(result.value().signum() > 0 ? "goal.done.yes" : "goal.done.no");
        }
        return number(goal, result.value(), result.missingCount());
    }

    private String number(Goal goal, BigDecimal value, int missing) {
        String number = goal.kind() == Goal.Kind.SIGN ? numbers.signed(value) : numbers.plain(value);
        return (missing == 0 ? number : say("goal.least", number)) + suffix(goal);
    }

    /** A result with its unit, and how many of the twelve are missing. */
    public String value(Goal goal, Result result) {
        return result.value() == null || goal.kind() == Goal.Kind.DONE
                ? number(goal, result)
                : value(goal, result.value(), result.missingCount());
    }

    /** A number of a goal's kind with its unit, and how many of the twelve are missing. */
    public String value(Goal goal, BigDecimal value, int missing) {
        String number = number(goal, value, missing);
        return missing == 0
                ? say("goal.value." + goal.unit(), number)
                : say("goal.value.missing", number, numbers.whole(missing));
    }

    /** A day with its month in words. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", LocaleContextHolder.getLocale())
                .format(day);
    }

    /** A small number as a word. */
    public String word(long number) {
        return number >= 0 && number <= 12 ? say("goal.word." + number) : numbers.whole(number);
    }

    /** A sentence of the message file in the language of the page. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
