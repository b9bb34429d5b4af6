package nu.flyttahit.board;

import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.goal.GoalStory;
import nu.flyttahit.goal.GoalWords;
import nu.flyttahit.site.Numbers;
import org.springframework.stereotype.Component;

/** Tells what a page of goals shows, in short sentences; templates call it as {@code @boardStory}. */
@Component("boardStory")
public class BoardStory {

    private final GoalStory story;
    private final GoalWords words;
    private final Numbers numbers;

    BoardStory(GoalStory story, GoalWords words, Numbers numbers) {
        this.story = story;
        this.words = words;
        this.numbers = numbers;
    }

    /** How one year went: its goals, or that there were none. */
    public List<String> year(YearBoard board) {
        String year = String.valueOf(board.year());
        if (board.cards().isEmpty()) {
            return List.of(words.say("goal.year.none", year));
        }
        List<String> said = new ArrayList<>();
        said.add(story.counted("goal.year.goals", new long[] {board.cards().size()}, year));
        said.addAll(story.conclusion(board.cards()));
        return said;
    }

    /** How many grew. */
    public String map(ChangeMap map) {
        return story.counted("goal.map.said", new long[] {map.grew()});
    }

    /** A small drawing in one sentence. */
    public String small(Multiples.Small small) {
        List<String> parts = new ArrayList<>();
        for (Multiples.Year year : small.years()) {
            String percent = year.percent() == null
                    ? words.say("goal.missing.not_reported")
                    : numbers.signed(year.percent(), 2) + words.say("goal.percent");
            parts.add(year.year() + " " + percent);
        }
        return small.municipality().name() + ": " + String.join(", ", parts);
    }
}
