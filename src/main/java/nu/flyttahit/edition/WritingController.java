package nu.flyttahit.edition;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.yearbook.Documents;
import nu.flyttahit.yearbook.Texts;
import nu.flyttahit.yearbook.Yearbook;
import nu.flyttahit.yearbook.Yearbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The project leader writes the texts of a report, looks at it and editions it. */
@Controller
@RequestMapping("/admin/mal/rapport/{year:[0-9]{4}}")
class WritingController {

    private static final String LOOK_AGAIN = "2"; // seconds

    private final Yearbooks yearbooks;
    private final Documents documents;
    private final Changes changes;
    private final Editions editions;
    private final Writing writing;
    private final Issuing issuing;

    WritingController(
            Yearbooks yearbooks,
            Documents documents,
            Changes changes,
            Editions editions,
            Writing writing,
            Issuing issuing) {
        this.yearbooks = yearbooks;
        this.documents = documents;
        this.changes = changes;
        this.editions = editions;
        this.writing = writing;
        this.issuing = issuing;
    }

    /** Looks again by itself while a report is issued, by a header that every browser knows. */
    @GetMapping
    ModelAndView edit(@PathVariable int year, HttpServletResponse response) {
        Texts texts = editions.texts(year);
        ModelAndView page = page(year, HttpStatus.OK).addObject("form", TextForm.of(texts));
        if (editions.ordered(year, next(year)).filter(Editions.Ordered::atWork).isPresent()) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        return page;
    }

    @PostMapping
    ModelAndView update(
            @PathVariable int year,
            @AuthenticationPrincipal SignedIn leader,
            @Valid @ModelAttribute("form") @Nullable TextForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (form == null) {
            throw MalformedException.ofForm();
        }
        report(year);
        form.check(errors);
        if (errors.hasErrors()) {
            return page(year, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!writing.save(year, form.texts(), leader)) {
            Texts theirs = editions.texts(year);
            return page(year, HttpStatus.CONFLICT).addObject("theirs", theirs);
        }
        flash.addFlashAttribute("done", "Texterna är sparade. De syns för andra först när rapporten ges ut.");
        return back(year);
    }

    @PostMapping("/utgava")
    ModelAndView create(
            @PathVariable int year,
            @AuthenticationPrincipal SignedIn leader,
            @Valid @ModelAttribute("issuing") @Nullable EditionForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (form == null) {
            throw MalformedException.ofForm();
        }
        report(year);
        form.check(errors);
        if (errors.hasErrors()) {
            return page(year, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("form", TextForm.of(editions.texts(year)))
                    .addObject("issuing", form);
        }
        Issuing.Outcome outcome = issuing.order(year, form, leader);
        if (outcome == Issuing.Outcome.OTHER_TEXTS) {
            return page(year, HttpStatus.CONFLICT)
                    .addObject("form", TextForm.of(editions.texts(year)))
                    .addObject(
                            "issuing",
                            new EditionForm(
                                    form.comment(),
                                    form.number(),
                                    editions.texts(year).version()))
                    .addObject("otherTexts", true);
        }
        flash.addFlashAttribute("done", said(outcome, form.number()));
        return back(year);
    }

    private static String said(Issuing.Outcome outcome, int number) {
        return outcome == Issuing.Outcome.STARTED
                ? "Utgåva %d görs nu. Det tar några sekunder.".formatted(number)
                : "Utgåva %d är redan utgiven eller på väg.".formatted(number);
    }

    @GetMapping("/forhandsgranskning")
    ModelAndView preview(@PathVariable int year) {
        Yearbook report = report(year);
        return new ModelAndView("edition/preview")
                .addObject("report", report)
                .addObject("body", documents.body(report));
    }

    @GetMapping("/forhandsgranskning.pdf")
    ResponseEntity<byte[]> previewPdf(@PathVariable int year) {
        return EditionController.file(
                documents.pdf(documents.printed(report(year), null)), year, "-forhandsgranskning");
    }

    private ModelAndView page(int year, HttpStatus status) {
        Yearbook report = report(year);
        List<Edition> all = editions.of(year);
        int next = all.size() + 1;
        return new ModelAndView("edition/edit", status)
                .addObject("report", report)
                .addObject("editions", all)
                .addObject("changes", all.isEmpty() ? List.of() : changes.since(all.get(0), report))
                .addObject("ordered", editions.ordered(year, next).orElse(null))
                .addObject("issuing", new EditionForm("", next, report.texts().version()));
    }

    private int next(int year) {
        return editions.of(year).size() + 1;
    }

    private Yearbook report(int year) {
        return yearbooks.of(year, editions.texts(year)).orElseThrow(() -> new NotFoundException("Yearbook " + year));
    }

    private static ModelAndView back(int year) {
        return new ModelAndView("redirect:/admin/mal/rapport/" + year);
    }
}
