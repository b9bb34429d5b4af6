package nu.flyttahit.board;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.goal.Scoreboard;
import nu.flyttahit.municipality.CountyMap;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;

/** Shows every goal with its result and how it went. */
@Component
class GoalPanel implements Panel {

    private final Scoreboard scoreboard;
    private final Figures figures;
    private final Municipalities municipalities;
    private final CountyMap map;
    private final Clock clock;

    GoalPanel(Scoreboard scoreboard, Figures figures, Municipalities municipalities, CountyMap map, Clock clock) {
        this.scoreboard = scoreboard;
        this.figures = figures;
        this.municipalities = municipalities;
        this.map = map;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mal";
    }

    @Override
    public String template() {
        return "board/mal";
    }

    @Override
    public List<String> styles() {
        return List.of("chart", "municipality", "goal");
    }

    @Override
    public Optional<Board> model(PanelRequest request) {
        return Optional.of(board());
    }

    Board board() {
        Optional<Multiples> multiples = Multiples.of(municipalities.all(), figures.values("population"));
        return Board.of(scoreboard.cards(), multiples, multiples.map(m -> ChangeMap.of(m, map)), Sweden.today(clock));
    }
}
