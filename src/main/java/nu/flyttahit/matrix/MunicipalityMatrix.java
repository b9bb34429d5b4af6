package nu.flyttahit.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.check.Checks;
import nu.flyttahit.check.Finding;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.matrix.MatrixCell.State;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.review.ReviewedPages;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each of the twelve kommunsidor has, what should be looked at, and what is missing, in their newest texts. */
@Component
class MunicipalityMatrix {

    /** The headings that every kommunsida has, in the order of the page. */
    static final List<String> HEADINGS = List.of(
            "Så är det här",
            "Vardag",
            "Jobb",
            "Bo",
            "Barn och skola",
            "Att göra",
            "Ta sig hit",
            "I siffror",
            "Fråga någon som bor här",
            "Mer hos kommunen");

    /** A municipality's page, cell by cell. */
    record Line(
            Municipality municipality, @Nullable Integer page, boolean editable, List<MatrixCell> cells, long days) {

        /** How long ago somebody saved the page. */
        public String age() {
            if (page == null) {
                return "–";
            }
            if (days < 2) {
                return days == 0 ? "i dag" : "i går";
            }
            return days < 14 ? days + " dagar" : days < 61 ? days / 7 + " veckor" : days / 30 + " månader";
        }
    }

    /** The whole table, with its sums. */
    record Table(List<String> columns, List<Line> lines) {

        public List<Long> filled() {
            return IntStream.range(0, columns.size())
                    .mapToObj(column -> lines.stream()
                            .filter(line -> line.cells().get(column).state() == State.FILLED)
                            .count())
                    .toList();
        }

        public long count(String state) {
            return lines.stream()
                    .flatMap(line -> line.cells().stream())
                    .filter(cell -> cell.state().name().equals(state))
                    .count();
        }

        public int size() {
            return columns.size() * lines.size();
        }
    }

    private record Pages(int swedish, @Nullable Integer english, boolean englishLive, boolean behind) {}

    private final Municipalities municipalities;
    private final EditedPages pages;
    private final ReviewedPages reviewed;
    private final Blocks blocks;
    private final Checks checks;
    private final JdbcClient jdbc;
    private final Clock clock;

    MunicipalityMatrix(
            Municipalities municipalities,
            EditedPages pages,
            ReviewedPages reviewed,
            Blocks blocks,
            Checks checks,
            JdbcClient jdbc,
            Clock clock) {
        this.municipalities = municipalities;
        this.pages = pages;
        this.reviewed = reviewed;
        this.blocks = blocks;
        this.checks = checks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Table of(SignedIn reader) {
        var columns = new ArrayList<String>();
        columns.add("Ingress");
        HEADINGS.forEach(heading -> columns.add(heading.equals("Fråga någon som bor här") ? "Kontakt" : heading));
        columns.addAll(List.of("Berättelse", "Engelska"));
        return new Table(
                columns,
                municipalities.all().stream()
                        .map(municipality -> line(municipality, columns.size(), reader))
                        .toList());
    }

    private Line line(Municipality municipality, int columns, SignedIn reader) {
        boolean editable = reader.editsFor(municipality.slug());
        Optional<Pages> both = pagesOf(municipality.slug());
        Optional<EditedPages.Row> row = both.flatMap(found -> pages.find(found.swedish()));
        if (both.isEmpty() || row.isEmpty()) {
            MatrixCell none = new MatrixCell(State.MISSING, "sidan finns inte", null);
            return new Line(municipality, null, editable, Collections.nCopies(columns, none), 0);
        }
        LocalDate saved = row.get().savedAt().atZone(Sweden.ZONE).toLocalDate();
        long days = saved.until(Sweden.today(clock), ChronoUnit.DAYS);
        return new Line(municipality, both.get().swedish(), editable, cells(row.get(), both.get(), editable), days);
    }

    private List<MatrixCell> cells(EditedPages.Row row, Pages both, boolean editable) {
        List<Block> all = blocks.read(row.blocks());
        List<Finding> findings = checks.of(row);
        boolean due = reviewed.find(row.variantId())
                .filter(page -> page.isDue(Sweden.today(clock)))
                .isPresent();
        Function<String, String> link = block -> editable
                ? "/admin/sidor/" + row.variantId() + "#" + (block.isEmpty() ? "summary" : "b-" + block)
                : "/admin/sidor/" + row.variantId() + "/forhandsgranskning/sida#" + block;
        var cells = new ArrayList<MatrixCell>();
        cells.add(MatrixCell.ofSummary(row.summary(), due, link.apply("")));
        for (String heading : HEADINGS) {
            Optional<Block> block =
                    all.stream().filter(b -> heading.equals(b.heading())).findFirst();
            cells.add(block.map(b -> MatrixCell.of(b, findings, due, link.apply(b.id())))
                    .orElseGet(() -> new MatrixCell(State.MISSING, "blocket finns inte", link.apply(""))));
        }
        cells.add(story(all, findings, due, link));
        cells.add(english(both, editable));
        return cells;
    }

    private static MatrixCell story(
            List<Block> all, List<Finding> findings, boolean due, Function<String, String> link) {
        return all.stream()
                .filter(Block.Quote.class::isInstance)
                .findFirst()
                .map(quote -> MatrixCell.of(quote, findings, due, link.apply(quote.id())))
                .orElseGet(() -> new MatrixCell(State.MISSING, "ingen berättar om hur det är", link.apply("")));
    }

    private static MatrixCell english(Pages both, boolean editable) {
        String link = editable
                ? "/admin/sidor/" + both.swedish() + "/sprak"
                : both.english() == null ? null : "/admin/sidor/" + both.english() + "/forhandsgranskning";
        if (!both.englishLive()) {
            return new MatrixCell(State.MISSING, "ingen engelsk sida är publicerad", link);
        }
        return both.behind()
                ? new MatrixCell(State.CHECK, "svenskan är nyare", link)
                : new MatrixCell(State.FILLED, "", link);
    }

    private Optional<Pages> pagesOf(String municipality) {
        return jdbc.sql("""
                        select t.swedish_id as swedish, t.english_id as english,
                               t.english_revision_id is not null as english_live, t.behind
                        from translation_state t
                        join page p on p.id = t.page_id and p.type = 'municipality'
                        join organisation o on o.id = p.owner_id
                        where o.slug = :municipality
                        """)
                .param("municipality", municipality)
                .query(Pages.class)
                .optional();
    }
}
