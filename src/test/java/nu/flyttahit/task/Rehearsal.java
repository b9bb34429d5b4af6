package nu.flyttahit.task;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A work for tests: does what the test left for its argument. */
@Component
class Rehearsal implements Work {

    static final String NAME = "rehearsal";

    final Map<String, Consumer<Progress>> parts = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Provuppgift";
    }

    @Override
    public void run(String argument, Progress progress) {
        parts.getOrDefault(argument, ignored -> {}).accept(progress);
    }
}
