package nu.flyttahit.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets those who write choose a figure of the store for their text. */
@Controller
class FigurePickerController {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Figures figures;
    private final Municipalities municipalities;

    FigurePickerController(Figures figures, Municipalities municipalities) {
        this.figures = figures;
        this.municipalities = municipalities;
    }

    /** A figure that can be chosen, in its newest period. */
    record Choice(Figures.Kind kind, FigureValue figure) {

        /** What is written in the text: {@code population:0880:latest}. */
        public String reference() {
            return kind.key() + ":" + figure.area() + ":latest";
        }

        public String text() {
            return Numbers.plain(figure.known(), SWEDISH);
        }

        public String code() {
            return "<data data-figure=\"%s\">%s</data>".formatted(reference(), text());
        }
    }

    /** A whole page, whose {@code #siffror} a script may show in a dialog. */
    @GetMapping("/admin/siffror")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String omrade,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        String area = omrade == null || omrade.isEmpty() ? ownArea(user) : known(omrade);
        model.addAttribute("q", q);
        model.addAttribute("area", area);
        model.addAttribute("county", Figures.COUNTY);
        model.addAttribute("municipalities", municipalities.all());
        model.addAttribute("choices", choices(area, q.strip().toLowerCase(SWEDISH)));
        return "figure/picker";
    }

    private List<Choice> choices(String area, String part) {
        Map<String, FigureValue> newest =
                figures.newestOf(area).stream().collect(Collectors.toMap(FigureValue::key, Function.identity()));
        return figures.kinds().stream()
                .filter(kind -> kind.labelSv().toLowerCase(SWEDISH).contains(part))
                .flatMap(kind -> Stream.ofNullable(newest.get(kind.key())).map(figure -> new Choice(kind, figure)))
                .toList();
    }

    private String ownArea(SignedIn user) {
        return user.organisations().stream()
                .sorted()
                .map(municipalities::bySlug)
                .flatMap(Optional::stream)
                .map(Municipality::code)
                .findFirst()
                .orElse(Figures.COUNTY);
    }

    private String known(String area) {
        if (!area.equals(Figures.COUNTY) && municipalities.byCode(area).isEmpty()) {
            throw new MalformedException("Området finns inte. Välj länet eller en av de tolv kommunerna.");
        }
        return area;
    }
}
