package nu.flyttahit.goal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Component;

/** Shows every goal with its result and how it went. */
@Component
class GoalPanel implements Panel {

    /** The goals of one area. */
    public record AreaCards(Goal.Area area, List<GoalCard> cards) {}

    /** All goals, by area, with the twelve behind the growth. */
    public record Board(List<GoalCard> cards, Optional<Multiples> multiples) {

        public List<AreaCards> areas() {
            return Stream.of(Goal.Area.values())
                    .map(area -> new AreaCards(
                            area,
                            cards.stream().filter(c -> c.goal().area() == area).toList()))
                    .filter(area -> !area.cards().isEmpty())
                    .toList();
        }

        /** Beneath the last goal that is counted from the population of the twelve. */
        public boolean multiplesAfter(AreaCards area) {
            return multiples.isPresent() && area.area() == Goal.Area.INHABITANTS;
        }
    }

    private final Scoreboard scoreboard;
    private final Figures figures;
    private final Municipalities municipalities;

    GoalPanel(Scoreboard scoreboard, Figures figures, Municipalities municipalities) {
        this.scoreboard = scoreboard;
        this.figures = figures;
        this.municipalities = municipalities;
    }

    @Override
    public String name() {
        return "mal";
    }

    @Override
    public String template() {
        return "goal/mal";
    }

    @Override
    public List<String> styles() {
        return List.of("chart", "goal");
    }

    @Override
    public Optional<Board> model(PanelRequest request) {
        return Optional.of(board());
    }

    Board board() {
        return new Board(scoreboard.cards(), Multiples.of(municipalities.all(), figures.values("population")));
    }
}
