package nu.flyttahit.edition;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.yearbook.Documents;
import nu.flyttahit.yearbook.Texts;
import nu.flyttahit.yearbook.Yearbook;
import nu.flyttahit.yearbook.Yearbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports for everybody: the latest edition of a year, an earlier one, or how it stands while nothing is issued. */
@Controller
@RequestMapping("/fler-till-kalmar-lan/rapport")
class EditionController {

    private final Yearbooks yearbooks;
    private final Documents documents;
    private final Editions editions;
    private final LivePdfs pdfs;

    EditionController(Yearbooks yearbooks, Documents documents, Editions editions, LivePdfs pdfs) {
        this.yearbooks = yearbooks;
        this.documents = documents;
        this.editions = editions;
        this.pdfs = pdfs;
    }

    /** A year of the list. */
    public record Row(int year, List<Edition> editions) {}

    @GetMapping
    String list(Model model) {
        List<Edition> all = editions.all();
        model.addAttribute(
                "years",
                yearbooks.years().stream()
                        .map(year -> new Row(
                                year, all.stream().filter(i -> i.year() == year).toList()))
                        .toList());
        return "edition/list";
    }

    @GetMapping("/{year:[0-9]{4}}")
    String show(@PathVariable int year, @RequestParam(required = false) @Nullable String utgava, Model model) {
        List<Edition> all = editions.of(year);
        Optional<Edition> edition = chosen(year, utgava, all);
        model.addAttribute("year", year);
        model.addAttribute("editions", all);
        model.addAttribute("edition", edition.orElse(null));
        if (edition.isPresent()) {
            model.addAttribute("title", edition.get().title());
            model.addAttribute("body", edition.get().body());
        } else {
            Yearbook report = live(year);
            model.addAttribute("title", report.title());
            model.addAttribute("body", documents.body(report));
        }
        return "edition/show";
    }

    @GetMapping("/{year:[0-9]{4}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int year, @RequestParam(required = false) @Nullable String utgava) {
        Optional<Edition> edition = chosen(year, utgava, editions.of(year));
        byte[] bytes = edition.map(editions::pdf).orElseGet(() -> pdfs.of(live(year)));
        return file(bytes, year, edition.map(i -> "-utgava-" + i.number()).orElse(""));
    }

    static ResponseEntity<byte[]> file(byte[] bytes, int year, String what) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"fler-till-kalmar-lan-%d%s.pdf\"".formatted(year, what))
                .body(bytes);
    }

    /** What the project leader writes is seen when it is issued, not before. */
    private Yearbook live(int year) {
        return yearbooks.of(year, Texts.NONE).orElseThrow(() -> new NotFoundException("Yearbook " + year));
    }

    private static Optional<Edition> chosen(int year, @Nullable String number, List<Edition> all) {
        if (number == null) {
            return all.stream().findFirst();
        }
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw new MalformedException("Utgåvan ska vara ett tal, till exempel 1.");
        }
        return Optional.of(all.stream()
                .filter(edition -> edition.number() == Integer.parseInt(number))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Yearbook %d edition %s".formatted(year, number))));
    }
}
