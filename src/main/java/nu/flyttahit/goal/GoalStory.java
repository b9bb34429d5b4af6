package nu.flyttahit.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nu.flyttahit.site.Numbers;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells what came of the goals, in short sentences; templates call it as {@code @goalStory}. */
@Component("goalStory")
public class GoalStory {

    private static final int NAMED_AT_MOST = 3;

    private final GoalWords words;
    private final Numbers numbers;
    private final MessageSource messages;

    GoalStory(GoalWords words, Numbers numbers, MessageSource messages) {
        this.words = words;
        this.numbers = numbers;
        this.messages = messages;
    }

    /** How all goals went, in a few short sentences. */
    public List<String> conclusion(List<GoalCard> cards) {
        long reached = count(cards, Status.REACHED);
        long missed = count(cards, Status.MISSED);
        long unknown = count(cards, Status.NO_RESULT);
        long running = cards.size() - reached - missed - unknown;
        List<String> said = new ArrayList<>();
        if (reached + missed > 0) {
            said.add(sentence("goal.all.decided", reached + missed));
            said.add(outcome(reached, missed));
        } else {
            said.add(words.say("goal.all.none"));
        }
        if (unknown > 0) {
            said.add(sentence("goal.all.unknown", unknown));
        }
        if (running > 0) {
            said.add(sentence("goal.all.running", running));
            said.addAll(foretold(count(cards, Status.ON_TRACK), count(cards, Status.AT_RISK)));
        }
        return said;
    }

    private List<String> foretold(long onTrack, long atRisk) {
        List<String> said = new ArrayList<>();
        if (onTrack > 0) {
            said.add(sentence("goal.all.ontrack", onTrack));
        }
        if (atRisk > 0) {
            said.add(sentence("goal.all.atrisk", atRisk));
        }
        return said;
    }

    /** How a year looks on the way, with its forecast and how that was made; empty where it does not go on. */
    public List<String> running(GoalCard card) {
        GoalCard.Running running = card.running();
        return running == null ? List.of() : running(card.goal(), running.outlook());
    }

    private List<String> running(Goal goal, ResultSource.Outlook outlook) {
        List<String> said = new ArrayList<>();
        said.add(words.say(
                "goal.running.sofar",
                goal.period(),
                words.value(goal, outlook.soFar(), outlook.missingCount()),
                words.day(outlook.asOf())));
        LocalDate since = outlook.since();
        if (since != null) {
            said.add(words.say("goal.running.since", words.day(since)));
        }
        BigDecimal forecast = outlook.forecast();
        if (forecast == null) {
            said.add(words.say("goal.running.none"));
        } else {
            said.add(words.say(
                    "goal.running.forecast", goal.period(), words.value(goal, forecast, outlook.missingCount())));
            said.add(words.say("goal.running.how." + outlook.how()));
        }
        return said;
    }

    private String outcome(long reached, long missed) {
        if (reached > 0 && missed > 0) {
            return sentence("goal.all.mixed", reached, missed);
        }
        String which = missed > 0 ? "missed" : "reached";
        return sentence("goal.all." + which, reached + missed);
    }

    private static long count(List<GoalCard> cards, Status status) {
        return cards.stream().filter(card -> card.status() == status).count();
    }

    /** What came of one goal. */
    public List<String> told(GoalCard card) {
        List<String> said = new ArrayList<>();
        card.own().ifPresentOrElse(own -> said.addAll(ofOwn(card, own)), () -> said.addAll(ofBefore(card)));
        card.after()
                .forEach(later ->
                        said.add(words.say("goal.told.after", later.period(), words.value(card.goal(), later))));
        return said;
    }

    private List<String> ofBefore(GoalCard card) {
        Goal goal = card.goal();
        List<String> said = new ArrayList<>();
        card.before().ifPresent(before -> {
            said.add(words.say("goal.told.before", before.period(), words.value(goal, before)));
            if (goal.kind() == Goal.Kind.NUMBER) {
                boolean next = Integer.parseInt(before.period()) == goal.firstYear() - 1;
                said.add(words.say(
                        next ? "goal.told.share.next" : "goal.told.share", share(goal, before), goal.period()));
            }
        });
        boolean over = card.status() == Status.NO_RESULT;
        String which = goal.kind() == Goal.Kind.DONE ? "undone" : "none";
        said.add(words.say("goal.told." + which + (over ? "" : ".yet"), goal.period()));
        return said;
    }

    /** One decimal, rounded once: 46 301 of 50 000 is 92,6 percent. */
    private String share(Goal goal, Result result) {
        BigDecimal share =
                result.known().multiply(BigDecimal.valueOf(100)).divide(goal.target(), 1, RoundingMode.HALF_UP);
        return numbers.plain(share);
    }

    private List<String> ofOwn(GoalCard card, Result own) {
        Goal goal = card.goal();
        List<String> said = new ArrayList<>();
        if (own.value() == null || goal.kind() == Goal.Kind.DONE) {
            said.add(words.say("goal.told.own", own.period(), words.value(goal, own)));
            return said;
        }
        switch (goal.kind()) {
            case SIGN -> said.addAll(ofSign(card, own));
            case COUNT_OF_TWELVE -> said.addAll(ofCount(card, own));
            default -> said.add(words.say("goal.told.own", own.period(), words.value(goal, own)));
        }
        if (card.status() == Status.MISSED && goal.kind() != Goal.Kind.SIGN) {
            said.add(words.say("goal.told.lacks", lacking(card, own)));
        }
        return said;
    }

    private String lacking(GoalCard card, Result own) {
        BigDecimal lacks = card.lacks(own);
        return card.goal().kind() == Goal.Kind.COUNT_OF_TWELVE ? words.word(lacks.longValue()) : numbers.plain(lacks);
    }

    private List<String> ofSign(GoalCard card, Result own) {
        int sign = own.known().signum();
        String which = sign > 0 ? "plus" : sign < 0 ? "minus" : "zero";
        List<String> said = new ArrayList<>();
        said.add(words.say("goal.told.sign." + which, numbers.whole(own.known().abs()), own.period()));
        if (card.yearsMetBefore() > 1) {
            said.add(words.say("goal.told.run", words.word(card.yearsMetBefore())));
        }
        return said;
    }

    private List<String> ofCount(GoalCard card, Result own) {
        List<String> rose = card.rose(own);
        String unit = card.goal().unit();
        if (rose.isEmpty() || rose.size() > NAMED_AT_MOST) {
            return List.of(words.say("goal.told.count." + unit, words.value(card.goal(), own), own.period()));
        }
        String last = rose.get(rose.size() - 1);
        String names = rose.size() == 1
                ? last
                : String.join(", ", rose.subList(0, rose.size() - 1)) + " " + words.say("goal.and") + " " + last;
        return List.of(words.say("goal.told.named." + unit, names, own.period()));
    }

    private String sentence(String key, long... amounts) {
        return counted(key, amounts);
    }

    /** A sentence with numbers as words, in the form that the first number wants; begins with a capital. */
    public String counted(String key, long[] amounts, String... more) {
        String form = amounts[0] == 1 ? ".one" : amounts[0] == 2 ? ".two" : "";
        Object[] inWords = Stream.concat(Arrays.stream(amounts).mapToObj(words::word), Arrays.stream(more))
                .toArray();
        String said = messages.getMessage(
                new DefaultMessageSourceResolvable(new String[] {key + form, key}, inWords),
                LocaleContextHolder.getLocale());
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }
}
