package nu.flyttahit.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goal that the programme has decided.
 *
 * @param id stable for ever: it stands in open data and in links
 * @param position its place among those of its area; the same number for the same goal of several years
 * @param comparator {@code >}, {@code >=} or {@code =}
 * @param target 1 for a goal that is to be done
 * @param unit a word of the message file: visits, pages, persons, municipalities, held, index, percent
 * @param period a year or a span such as 2023–2024
 * @param resultSource key of the {@link ResultSource} that computes its results; null where they are entered
 * @param resultsFrom the first year whose result is computed
 * @param shown whether it is on the pages, in open data and in the report; else it is a draft
 * @param version how many times it was changed
 */
public record Goal(
        String id,
        Area area,
        int position,
        Kind kind,
        String comparator,
        BigDecimal target,
        String unit,
        String period,
        String titleSv,
        String titleEn,
        String definitionSv,
        String definitionEn,
        String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String resultSource,
        int resultsFrom,
        boolean shown,
        int version) {

    /** What a goal is for, in the order of the page. */
    public enum Area {
        INTEREST,
        INHABITANTS,
        COOPERATION,
        ENGAGEMENT
    }

    /** What a result of a goal is: how it is judged and drawn. */
    public enum Kind {
        NUMBER,
        COUNT_OF_TWELVE,
        SIGN,
        KEEP,
        DONE
    }

    /** Whether a result is enough. */
    public boolean isMetBy(BigDecimal value) {
        int difference = value.compareTo(target);
        return switch (comparator) {
            case ">" -> difference > 0;
            case ">=" -> difference >= 0;
            default -> difference == 0;
        };
    }

    /** Whether its numbers are shares of a hundred. */
    public boolean isInPercent() {
        return unit.equals("percent") || unit.equals("share");
    }

    public int firstYear() {
        return Integer.parseInt(period.substring(0, 4));
    }

    public int lastYear() {
        return Integer.parseInt(period.substring(period.length() - 4));
    }

    public boolean isOver(LocalDate today) {
        return today.getYear() > lastYear();
    }
}
