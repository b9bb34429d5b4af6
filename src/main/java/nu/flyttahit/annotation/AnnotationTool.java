package nu.flyttahit.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nu.flyttahit.site.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who edit to the notes beside the figures. */
@Component
@Order(20)
class AnnotationTool implements Tool {

    private final Annotations notes;

    AnnotationTool(Annotations notes) {
        this.notes = notes;
    }

    @Override
    public Optional<Card> card(Predicate<String> inRole) {
        return Optional.of(new Card(
                "pencil",
                "Anteckningar",
                "Skriv vad som hände: ett fel, en mässa, ett inslag i tv. Det står sedan vid siffrorna.",
                state(),
                "/admin/statistik/anteckningar"));
    }

    private String state() {
        List<Annotations.Note> all = notes.all();
        return switch (all.size()) {
            case 0 -> "Ingen anteckning finns än.";
            case 1 -> "En anteckning, om %s.".formatted(all.get(0).fromDay());
            default ->
                "%d anteckningar, den senaste om %s."
                        .formatted(all.size(), all.get(0).fromDay());
        };
    }
}
