package nu.flyttahit.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import nu.flyttahit.audience.Audience;
import nu.flyttahit.inquiry.Part;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Questions;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Sheet;
import nu.flyttahit.sheet.Workbook;
import nu.flyttahit.site.Csv;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures as files: each section as it is shown, everything in one workbook, and the long tables. */
@Controller
class FileController {

    private final Questions questions;
    private final Overviews overviews;
    private final StatisticsFiles files;
    private final Workbooks workbooks;
    private final Audience audience;

    FileController(
            Questions questions, Overviews overviews, StatisticsFiles files, Workbooks workbooks, Audience audience) {
        this.questions = questions;
        this.overviews = overviews;
        this.files = files;
        this.workbooks = workbooks;
        this.audience = audience;
    }

    @GetMapping("/natverk/besok.csv")
    ResponseEntity<String> pages(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(required = false) @Nullable String per,
            HttpServletRequest request) {
        Question question = questions.read(query);
        require(Part.PAGES, request, question);
        return csv("besok", question, files.pages(question, Per.parse(per)));
    }

    @GetMapping("/natverk/besok.xlsx")
    ResponseEntity<byte[]> all(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(required = false) @Nullable String per,
            HttpServletRequest request) {
        Question question = questions.read(query);
        Set<Part> seen = seen(request, question);
        Per parts = Per.parse(per);
        List<Section> sections = List.copyOf(overviews
                .sections(question, topic -> Overviews.isSeen(topic, seen))
                .values());
        if (!seen.contains(Part.PAGES)) {
            return xlsx("besok", question, workbooks.of(question, sections));
        }
        Sheet pages = files.pages(question, parts);
        if (pages.rows().size() >= Workbook.MOST_ROWS) {
            throw new MalformedException(
                    "Det blir fler rader än Excel rymmer. Välj per=manad eller en kortare period.");
        }
        return xlsx("besok", question, workbooks.of(question, "Besök per " + parts.text(), pages, sections));
    }

    @GetMapping("/natverk/besok/bortfiltrerat.csv")
    ResponseEntity<String> requests(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Question question = questions.read(query);
        require(Part.FILTERED, request, question);
        if (!question.scope().isSite()) { // a request may be of no page at all
            throw new NotFoundException("Requests of " + question.scope().text());
        }
        return csv("bortfiltrerat", question, files.requests(question));
    }

    @GetMapping("/natverk/besok/{topic}.csv")
    ResponseEntity<String> section(
            @PathVariable String topic, @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Question question = questions.read(query);
        return csv(
                topic, question, find(topic, question, seen(request, question)).sheet());
    }

    @GetMapping("/natverk/besok/{topic}.xlsx")
    ResponseEntity<byte[]> sectionAsWorkbook(
            @PathVariable String topic, @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        Question question = questions.read(query);
        return xlsx(topic, question, workbooks.of(question, List.of(find(topic, question, seen(request, question)))));
    }

    /** The parts in files that the reader may have; nobody gets any who may have none. */
    private Set<Part> seen(HttpServletRequest request, Question question) {
        Set<Part> seen = audience.of(request::isUserInRole);
        if (!seen.contains(Part.FILES) || !Overviews.isSeen(question.scope(), seen)) {
            throw new AccessDeniedException("gets no files");
        }
        return seen;
    }

    private void require(Part part, HttpServletRequest request, Question question) {
        if (!seen(request, question).contains(part)) {
            throw new AccessDeniedException("does not see " + part);
        }
    }

    private Section find(String slug, Question question, Set<Part> seen) {
        return Topic.bySlug(slug)
                .filter(topic -> Overviews.isSeen(topic, seen))
                .map(topic -> overviews.sections(question, topic::equals).get(slug))
                .orElseThrow(() -> new NotFoundException("Figures " + slug));
    }

    private static ResponseEntity<String> csv(String name, Question question, Sheet sheet) {
        return file(name, question, "csv", Csv.TYPE, sheet.csv().toString());
    }

    private static ResponseEntity<byte[]> xlsx(String name, Question question, Workbook workbook) {
        return file(name, question, "xlsx", Workbook.TYPE, workbook.bytes());
    }

    private static <T> ResponseEntity<T> file(String name, Question question, String kind, MediaType type, T body) {
        String fileName = "%s-%s-%s-%s.%s"
                .formatted(
                        name,
                        question.scope().fileName(),
                        question.span().from(),
                        question.span().until(),
                        kind);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(body);
    }
}
