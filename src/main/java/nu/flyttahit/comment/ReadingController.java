package nu.flyttahit.comment;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.comment.Readings.Answer;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks somebody to read a draft, and takes the answer. Nothing waits for it. */
@Controller
@RequestMapping("/admin/sidor/{id}/lasning")
class ReadingController {

    private static final int LONGEST = 2000;

    private final CommentPage shown;
    private final Readings readings;
    private final AskingToRead asking;

    ReadingController(CommentPage shown, Readings readings, AskingToRead asking) {
        this.shown = shown;
        this.readings = readings;
        this.asking = asking;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable int id,
            @Valid @ModelAttribute("asked") ReadingForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row page = shown.find(id, Action.EDIT, user);
        Optional<Readings.Reader> reader = readings.readers(user).stream()
                .filter(person -> form.asks(person.id()))
                .findFirst();
        if (reader.isEmpty() && !errors.hasFieldErrors("reader")) {
            errors.rejectValue("reader", "unknown", "Välj någon i listan");
        }
        if (errors.hasErrors() || reader.isEmpty()) {
            return shown.show(page, user, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("form", new CommentForm("", "", null));
        }
        boolean asked = asking.ask(page, reader.get().id(), form.message(), user);
        flash.addFlashAttribute(
                "done",
                asked
                        ? reader.get().name() + " får ett mejl. Du kan publicera ändå när du vill."
                        : reader.get().name() + " är redan tillfrågad och har inte svarat än.");
        return new ModelAndView("redirect:/admin/sidor/" + id + "/kommentarer");
    }

    @PostMapping("/{reading}/svar")
    ModelAndView answer(
            @PathVariable int id,
            @PathVariable long reading,
            @RequestParam(defaultValue = "") String svar,
            @RequestParam(defaultValue = "") String ord,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row page = shown.find(id, Action.COMMENT, user);
        Readings.Row asked = readings.find(id, reading).orElseThrow(() -> new NotFoundException("Reading " + reading));
        if (asked.readerId() != user.id()) {
            throw new AccessDeniedException("somebody else was asked");
        }
        Optional<Answer> answer = Stream.of(Answer.values())
                .filter(word -> word.name().equals(svar))
                .findFirst();
        String words = ord.replace("\0", "").replace("\r\n", "\n").strip();
        if (answer.isEmpty() || words.length() > LONGEST) {
            return shown.show(page, user, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("form", new CommentForm("", "", null))
                    .addObject("asked", ReadingForm.empty())
                    .addObject("unanswered", reading)
                    .addObject("words", words);
        }
        boolean first = asking.answer(asked, answer.get(), words, user);
        flash.addFlashAttribute("done", first ? "Tack. " + asked.asker() + " får ditt svar." : "Du hade redan svarat.");
        return new ModelAndView("redirect:/admin/sidor/" + id + "/kommentarer");
    }
}
