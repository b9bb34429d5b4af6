package nu.flyttahit.statistics;

import nu.flyttahit.site.Csv;
import nu.flyttahit.site.MalformedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Visits for the members of the network: the year against the year before, and files of it. */
@Controller
class StatisticsController {

    private final Overviews overviews;
    private final VisitStatistics statistics;
    private final StatisticsFiles files;

    StatisticsController(Overviews overviews, VisitStatistics statistics, StatisticsFiles files) {
        this.overviews = overviews;
        this.statistics = statistics;
        this.files = files;
    }

    @GetMapping("/natverk/besok")
    String show(@RequestParam(name = "ar", required = false) @Nullable String year, Model model) {
        model.addAttribute("visits", overviews.of(year(year)));
        return "statistics/show";
    }

    @GetMapping("/natverk/besok.csv")
    ResponseEntity<String> pages(
            @RequestParam(name = "fran", required = false) @Nullable String from,
            @RequestParam(name = "till", required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String per) {
        FileSpan span = FileSpan.parse(from, until, statistics.today());
        return file("besok", span, files.pages(span, FileSpan.Per.parse(per)));
    }

    @GetMapping("/natverk/besok/bortfiltrerat.csv")
    ResponseEntity<String> classes(
            @RequestParam(name = "fran", required = false) @Nullable String from,
            @RequestParam(name = "till", required = false) @Nullable String until) {
        FileSpan span = FileSpan.parse(from, until, statistics.today());
        return file("bortfiltrerat", span, files.classes(span));
    }

    private static ResponseEntity<String> file(String name, FileSpan span, Csv csv) {
        String fileName = "%s-%s-%s.csv".formatted(name, span.from(), span.until());
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(csv.toString());
    }

    private int year(@Nullable String text) {
        int now = statistics.today().getYear();
        if (text == null) {
            return now;
        }
        if (!text.matches("20[0-9]{2}") || Integer.parseInt(text) > now) {
            throw new MalformedException("Skriv ar som ett årtal mellan 2000 och %d.".formatted(now));
        }
        return Integer.parseInt(text);
    }
}
