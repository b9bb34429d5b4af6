package nu.flyttahit.board;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.Scoreboard;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who are signed in to the goals, and search engines to the pages of their years. */
@Component
@Order(20)
class GoalLinks implements Links {

    static final String GOALS = "/fler-till-kalmar-lan/mal";
    static final String OPEN_DATA = GOALS + "/oppna-data";

    private final Scoreboard scoreboard;

    GoalLinks(Scoreboard scoreboard) {
        this.scoreboard = scoreboard;
    }

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return List.of(new Link("/natverk/mal", "Målen"));
    }

    @Override
    public List<SitemapRow> sitemap() {
        List<GoalCard> cards = scoreboard.cards();
        Instant changed = cards.stream()
                .flatMap(card -> card.results().stream())
                .map(result -> result.enteredAt().toInstant())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return paths(cards).map(path -> new SitemapRow(path, changed, Map.of())).toList();
    }

    /** So that another spelling of them leads to them, and no page takes their place. */
    @Override
    public Set<String> reservedWords() {
        return paths(scoreboard.cards()).map(path -> path.substring(1)).collect(toUnmodifiableSet());
    }

    private static Stream<String> paths(List<GoalCard> cards) {
        return Stream.concat(Board.years(cards).stream().map(year -> GOALS + "/" + year), Stream.of(OPEN_DATA));
    }
}
