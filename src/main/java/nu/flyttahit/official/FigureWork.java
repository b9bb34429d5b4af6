package nu.flyttahit.official;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.official.FigureImport.State;
import nu.flyttahit.source.Question;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.stereotype.Component;

/** Asks SCB and Kolada: by schedule it takes in what is new, by a leader's order it shows it first. */
@Component
class FigureWork implements Work {

    static final String NAME = "official-figures";

    private final Importing importing;
    private final FigureImports imports;

    FigureWork(Importing importing, FigureImports imports) {
        this.importing = importing;
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Hämta siffror från SCB och Kolada";
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(new Occasions());
    }

    @Override
    public void run(String argument, Progress progress) {
        if (!argument.isEmpty()) {
            look(Long.parseLong(argument), progress);
        } else if (!importing.isOff()) {
            imports.scheduled().ifPresent(id -> takeIn(id, progress));
        }
    }

    private void look(long id, Progress progress) {
        if (imports.find(id).filter(FigureImport::isAsking).isEmpty()) {
            return; // done before a crash
        }
        ended(id, () -> {
            List<Importing.Answer> answers = new ArrayList<>();
            int faults = ask(true, answers, progress);
            State state = importing.lookAt(id, answers, faults);
            progress.say(faults(faults)
                    + switch (state) {
                        case WAITING -> "Det finns siffror att införa.";
                        case FAILED -> "Inget är ändrat.";
                        default -> "Inget är nytt.";
                    });
        });
    }

    private void takeIn(long id, Progress progress) {
        ended(id, () -> {
            List<Importing.Answer> answers = new ArrayList<>();
            int faults = ask(false, answers, progress);
            int added = importing.takeIn(id, answers, faults);
            if (added > 0 || faults > 0) {
                progress.say(faults(faults) + "%d siffror är nya eller ändrade.".formatted(added));
            }
        });
    }

    /** A run that is cancelled or fails leaves the next one free to begin. A site that stops goes on with it later. */
    private void ended(long id, Runnable run) {
        boolean whole = false;
        try {
            run.run();
            whole = true;
        } finally {
            if (!whole && !Thread.currentThread().isInterrupted()) {
                imports.giveUp(id);
            }
        }
    }

    private int ask(boolean anew, List<Importing.Answer> answers, Progress progress) {
        List<Question> questions = importing.asked();
        progress.total(questions.size());
        int faults = 0;
        for (Question question : questions) {
            importing.ask(question, anew).ifPresent(answers::add);
            faults += importing.hasFailed(question) ? 1 : 0;
            progress.step();
        }
        return faults;
    }

    private static String faults(int count) {
        return count == 0
                ? ""
                : count == 1 ? "En fråga fick inget svar. " : "%d frågor fick inget svar. ".formatted(count);
    }
}
