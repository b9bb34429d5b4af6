package nu.flyttahit.statistics;

import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import nu.flyttahit.sheet.Workbook;
import org.springframework.stereotype.Component;

/** Excel files of the figures; a last sheet says what they are of, how they were counted and up to when. */
@Component
class Workbooks {

    private final Overviews overviews;

    Workbooks(Overviews overviews) {
        this.overviews = overviews;
    }

    /** Some sections. */
    Workbook of(Question question, List<Section> sections) {
        return with(new Workbook(), question, sections);
    }

    /** A long table, then some sections. */
    Workbook of(Question question, String name, Sheet table, List<Section> sections) {
        return with(new Workbook().add(name, table), question, sections);
    }

    private Workbook with(Workbook book, Question question, List<Section> sections) {
        sections.forEach(section -> book.add(section.topic().text(), section.sheet()));
        return book.add("Om siffrorna", about(question, sections));
    }

    private Sheet about(Question question, List<Section> sections) {
        var rows = new ArrayList<Sheet.Row>();
        rows.add(Sheet.Row.of("Gäller", question.scope().text()));
        rows.add(Sheet.Row.of("Period", question.span().all().text()));
        if (!question.span().before().isEmpty()) {
            rows.add(Sheet.Row.of("Jämförda dagar", question.span().whole().text()));
            rows.add(Sheet.Row.of("Jämförs med", question.span().before().text()));
        }
        rows.add(Sheet.Row.of("Räknat till och med", overviews.asOf()));
        sections.forEach(section -> {
            rows.add(Sheet.Row.of(section.topic().text(), section.heading()));
            section.lead().forEach(sentence -> rows.add(Sheet.Row.of("", sentence)));
            rows.add(Sheet.Row.of("Så räknas det", section.definition()));
        });
        return Sheet.of(List.of(Column.text("Vad"), Column.text("Förklaring")), rows);
    }
}
