package nu.flyttahit.official;

import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.official.Difference.Kind;
import nu.flyttahit.source.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says the differences of an import, and how it goes with each question, in words that people read. */
@Component
class ImportView {

    /** A difference with its figure and place in words. */
    record Row(Difference difference, String label, String place, String credit) {}

    /** A question with how it went last. */
    record Asked(Question question, boolean off, @Nullable QuestionState state) {}

    private final Importing importing;
    private final FigureImports imports;
    private final QuestionStates states;
    private final Figures figures;
    private final Municipalities municipalities;

    ImportView(
            Importing importing,
            FigureImports imports,
            QuestionStates states,
            Figures figures,
            Municipalities municipalities) {
        this.importing = importing;
        this.imports = imports;
        this.states = states;
        this.figures = figures;
        this.municipalities = municipalities;
    }

    List<Row> rows(long id) {
        Map<String, String> labels = figures.kinds().stream().collect(toMap(Figures.Kind::key, Figures.Kind::labelSv));
        Map<String, String> places =
                municipalities.all().stream().collect(toMap(Municipality::code, Municipality::name));
        Map<String, String> credits = importing.questions().stream().collect(toMap(Question::id, Question::credit));
        return imports.differences(id).stream()
                .map(found -> new Row(
                        found,
                        labels.getOrDefault(found.key(), found.key()),
                        places.getOrDefault(found.area(), "Kalmar län"),
                        credits.getOrDefault(found.question(), found.question())))
                .toList();
    }

    /** How many differences there are of each kind, in the order they are listed. */
    static Map<Kind, Integer> counts(List<Row> rows) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        rows.forEach(row -> counts.merge(row.difference().kind(), 1, Integer::sum));
        return counts;
    }

    List<Asked> asked() {
        Map<String, QuestionState> last =
                states.all().stream().collect(toMap(QuestionState::question, Function.identity()));
        List<Question> on = importing.asked();
        return importing.questions().stream()
                .map(question -> new Asked(question, !on.contains(question), last.get(question.id())))
                .toList();
    }
}
