package nu.flyttahit.result;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.ResultSource;
import org.springframework.stereotype.Component;

/** The county's moves against the rest of Sweden, which is not the sum of its municipalities' domestic moves. */
@Component
class NetMigration implements ResultSource {

    private final Figures figures;

    NetMigration(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "net_domestic";
    }

    @Override
    public String title() {
        return "Länets inrikes flyttnetto";
    }

    @Override
    public boolean fits(Goal.Kind kind) {
        return kind != Goal.Kind.COUNT_OF_TWELVE && kind != Goal.Kind.DONE;
    }

    @Override
    public boolean isOnlySource() {
        return true;
    }

    @Override
    public Optional<Computed> compute(Goal goal, int year) {
        return figures.value("net_domestic", Figures.COUNTY, String.valueOf(year))
                .filter(figure -> !figure.isMissing())
                .map(figure -> new Computed(
                        figure.known(),
                        0,
                        LocalDate.of(year, Month.DECEMBER, 31),
                        figure.status().equals("preliminary"),
                        figure.source(),
                        "Länets inflyttade från övriga Sverige minus utflyttade dit.",
                        List.of(input(figure))));
    }

    static Input input(FigureValue figure) {
        return new Input(
                figure.key(), figure.area(), figure.period(), figure.revision(), figure.value(), figure.missing());
    }
}
