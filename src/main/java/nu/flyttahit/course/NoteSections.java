package nu.flyttahit.course;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notes about the span, in words. */
@Component
@Order(4)
class NoteSections implements Sections {

    private final Notes notes;

    NoteSections(Notes notes) {
        this.notes = notes;
    }

    @Override
    public List<Section> of(Question question, Predicate<Topic> wanted) {
        if (!wanted.test(Topic.NOTES)) {
            return List.of();
        }
        List<Sheet.Row> rows = notes.of(question).stream()
                .map(note -> Sheet.Row.of(
                        Objects.requireNonNullElse(note.letter(), "Året innan"),
                        note.days().text(),
                        Objects.requireNonNullElse(note.about(), "hela webbplatsen"),
                        note.text()))
                .toList();
        var sheet = Sheet.of(
                List.of(Column.text("Märke"), Column.text("Dagar"), Column.text("Gäller"), Column.text("Att veta")),
                rows);
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        Section.of(
                                Topic.NOTES,
                                Topic.NOTES.text(),
                                sheet,
                                "Projektledningen skriver vad som kan ha påverkat siffrorna: kampanjer, fel, ändringar. Bokstäverna står också i diagrammet över tid."));
    }
}
