package nu.flyttahit.official;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.figure.FigureRevisions;
import nu.flyttahit.figure.FigureRevisions.Revision;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.official.FigureImport.State;
import nu.flyttahit.source.Heard;
import nu.flyttahit.source.OfficialSource;
import nu.flyttahit.source.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the sources, holds the answers against the store, and takes in what is decided on: all of it or nothing. */
@Component
class Importing {

    /** An answer that can be used. */
    record Answer(Question question, Heard.Told told) {}

    private static final int MOST_CORRECTIONS = 50;

    private final List<OfficialSource> sources;
    private final QuestionStates states;
    private final FigureImports imports;
    private final Figures figures;
    private final FigureRevisions revisions;
    private final AuditLog audit;

    Importing(
            List<OfficialSource> sources,
            QuestionStates states,
            FigureImports imports,
            Figures figures,
            FigureRevisions revisions,
            AuditLog audit) {
        this.sources = sources;
        this.states = states;
        this.imports = imports;
        this.figures = figures;
        this.revisions = revisions;
        this.audit = audit;
    }

    /** Every question there is, in the order they are asked. */
    List<Question> questions() {
        return sources.stream().flatMap(source -> source.questions().stream()).toList();
    }

    /** Questions of sources that are not switched off. */
    List<Question> asked() {
        return sources.stream()
                .filter(source -> !source.isOff())
                .flatMap(source -> source.questions().stream())
                .toList();
    }

    boolean isOff() {
        return sources.stream().allMatch(OfficialSource::isOff);
    }

    /**
     * Asks one question and remembers how it went; empty where it failed or nothing is new.
     *
     * @param anew also where the source has said before that nothing is new since
     */
    Optional<Answer> ask(Question question, boolean anew) {
        Optional<QuestionState> state = states.find(question.id());
        Heard heard = source(question)
                .ask(question, anew ? null : state.map(QuestionState::etag).orElse(null));
        if (heard instanceof Heard.Failed failed) {
            states.failed(question.id(), failed.fault().sentence());
            return Optional.empty();
        }
        if (heard instanceof Heard.Told told && state.isPresent() && state.get().isNewerThan(told.updated())) {
            states.failed(
                    question.id(), "%s svarade med en äldre tabell än den vi redan har.".formatted(question.source()));
            return Optional.empty();
        }
        states.answered(question.id(), heard instanceof Heard.Unchanged);
        return heard instanceof Heard.Told told ? Optional.of(new Answer(question, told)) : Optional.empty();
    }

    private OfficialSource source(Question question) {
        return sources.stream()
                .filter(source -> source.questions().contains(question))
                .findFirst()
                .orElseThrow();
    }

    boolean hasFailed(Question question) {
        return states.find(question.id()).map(QuestionState::fault).isPresent();
    }

    /** What the answers would change; nothing of it is in the store yet. */
    @Transactional
    State lookAt(long id, List<Answer> answers, int faults) {
        List<Difference> found = found(answers);
        imports.put(id, found);
        State state = end(found, answers, faults);
        imports.end(id, state, faults, 0);
        if (state == State.WAITING) {
            imports.replaceWaiting(id);
        } else {
            answers.forEach(this::takenIn);
        }
        return state;
    }

    private static State end(List<Difference> found, List<Answer> answers, int faults) {
        if (found.stream().anyMatch(difference -> difference.kind().isTaken())) {
            return State.WAITING;
        }
        return answers.isEmpty() && faults > 0 ? State.FAILED : State.SAME;
    }

    /**
     * Takes in what the answers say, by schedule. How many figures came. So many corrections at once that something else
     * may be wrong wait for the leader instead.
     */
    @Transactional
    int takeIn(long id, List<Answer> answers, int faults) {
        List<Difference> found = found(answers);
        if (found.stream().filter(one -> one.kind() == Difference.Kind.CHANGED).count() > MOST_CORRECTIONS) {
            lookAt(id, answers, faults);
            return 0;
        }
        imports.put(id, found);
        int added = add(found);
        State state = end(found, answers, faults);
        imports.end(id, state == State.WAITING ? State.APPLIED : state, faults, added);
        answers.forEach(this::takenIn);
        if (added > 0) {
            audit.recordOfSite(
                    null, "hämtade nya siffror enligt schema", "sifferimport " + id, null, added + " siffror");
        }
        return added;
    }

    /** Takes in what the leader has looked at; empty where it no longer waits. */
    @Transactional
    Optional<Integer> apply(long id, SignedIn leader) {
        if (!imports.isLockedWaiting(id)) {
            return Optional.empty();
        }
        int added = add(imports.differences(id));
        imports.decide(id, State.APPLIED, added, leader);
        audit.record(leader, "införde siffror från SCB och Kolada", "sifferimport " + id, null, added + " siffror");
        return Optional.of(added);
    }

    /** False where it no longer waits. */
    @Transactional
    boolean discard(long id, SignedIn leader) {
        if (!imports.isLockedWaiting(id)) {
            return false;
        }
        imports.decide(id, State.DISCARDED, 0, leader);
        audit.record(leader, "avböjde siffror från SCB och Kolada", "sifferimport " + id, null, null);
        return true;
    }

    private List<Difference> found(List<Answer> answers) {
        List<Difference> found = new ArrayList<>();
        for (Answer answer : answers) {
            List<FigureValue> standing = answer.question().keys().stream()
                    .flatMap(key -> figures.values(key).stream())
                    .toList();
            found.addAll(new Comparison(answer.question(), answer.told().observations(), standing).differences());
        }
        return found;
    }

    private int add(List<Difference> found) {
        Map<String, Question> questions = questions().stream().collect(toMap(Question::id, Function.identity()));
        return revisions.add(found.stream()
                .filter(difference -> difference.kind().isTaken() && questions.containsKey(difference.question()))
                .map(difference -> revision(difference, questions.get(difference.question())))
                .toList());
    }

    private static Revision revision(Difference difference, @Nullable Question question) {
        if (question == null || difference.after() == null) {
            throw new IllegalStateException("Nothing to take in: " + difference);
        }
        return new Revision(
                difference.key(),
                difference.area(),
                difference.period(),
                difference.base(),
                difference.after(),
                question.credit(),
                question.url(),
                question.table());
    }

    private void takenIn(Answer answer) {
        @Nullable Instant updated = answer.told().updated();
        states.takenIn(answer.question().id(), answer.told().etag(), updated);
    }
}
