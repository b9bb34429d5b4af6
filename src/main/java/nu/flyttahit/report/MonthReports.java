package nu.flyttahit.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nu.flyttahit.annotation.Annotations;
import nu.flyttahit.growth.Dates;
import nu.flyttahit.growth.Days;
import nu.flyttahit.growth.Era;
import nu.flyttahit.growth.Growth;
import nu.flyttahit.growth.MunicipalityGrowth;
import nu.flyttahit.growth.SiteYear;
import nu.flyttahit.growth.Span;
import nu.flyttahit.growth.TwelvePages;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.inquiry.Part;
import nu.flyttahit.report.MonthReport.Chapter;
import nu.flyttahit.site.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happened in a month, from the same figures as the statistics show. */
@Component
class MonthReports {

    private final VisitFigures figures;
    private final MonthFigures month;
    private final Annotations notes;
    private final Numbers numbers;

    MonthReports(VisitFigures figures, MonthFigures month, Annotations notes, Numbers numbers) {
        this.figures = figures;
        this.month = month;
        this.notes = notes;
        this.numbers = numbers;
    }

    /** The last month that is over. */
    YearMonth latest() {
        return YearMonth.from(figures.today()).minusMonths(1);
    }

    MonthReport of(YearMonth which, Set<Part> seen) {
        var span = new Span(which.atDay(1), which.atEndOfMonth(), figures.today());
        Era era = figures.era();
        Growth site = figures.of(VisitFigures.SITE, span, era);
        var chapters = new ArrayList<Chapter>();
        add(chapters, "Månaden", site(which, site));
        add(chapters, "Året mot målet", year(which, era));
        if (!site.total().isEmpty() && seen.contains(Part.TWELVE)) {
            add(chapters, "De tolv kommunsidorna", twelve(which, span, era));
        }
        if (seen.contains(Part.ENTRIES)) {
            add(chapters, "Här började flest besök", entries(span.all()));
        }
        if (seen.contains(Part.CAMPAIGNS)) {
            add(chapters, "Kampanjer", campaigns(span.all()));
        }
        add(chapters, "Att veta om månaden", notes(span.all()));
        return new MonthReport(which, chapters);
    }

    private static void add(List<Chapter> chapters, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            chapters.add(new Chapter(heading, lines));
        }
    }

    private List<String> site(YearMonth which, Growth growth) {
        if (growth.total().isEmpty()) {
            return List.of("Inga besök räknades i %s.".formatted(MonthReport.nameOf(which))
                    + " Stämmer inte det har något gått fel med räkningen: säg till projektledaren.");
        }
        String before = MonthReport.nameOf(which.minusYears(1));
        String compared = growth.comparable()
                ? "%s mot %s (%s)."
                        .formatted(
                                change(growth.percent()),
                                before,
                                numbers.whole(growth.before().visits()))
                : "Går inte att jämföra med %s.".formatted(before);
        return List.of(
                "%s besök. %s".formatted(numbers.whole(growth.whole().visits()), compared),
                "%s sidvisningar.".formatted(numbers.whole(growth.whole().views())));
    }

    /** From nothing there is no percentage. */
    private String change(@Nullable BigDecimal percent) {
        return percent == null ? "Från noll" : numbers.signed(percent, 1) + " %";
    }

    /** The calendar year of the month: in January all of the year before. */
    private List<String> year(YearMonth which, Era era) {
        Span span = Span.ofYear(which.getYear(), figures.today());
        var year = new SiteYear(span, figures.of(VisitFigures.SITE, span, era));
        if (year.growth().total().isEmpty()) {
            return List.of();
        }
        String goal = numbers.whole(SiteYear.GOAL);
        var lines = new ArrayList<String>();
        if (span.isFinished()) {
            lines.add("Hela %d: %s besök. Målet var över %s: %s."
                    .formatted(
                            which.getYear(),
                            numbers.whole(year.total()),
                            goal,
                            year.reached() ? "uppnått" : "ej uppnått"));
        } else {
            long left = SiteYear.GOAL + 1 - year.total();
            lines.add("Hittills %d: %s besök. Målet är över %s: %s."
                    .formatted(
                            which.getYear(),
                            numbers.whole(year.total()),
                            goal,
                            left <= 0 ? "uppnått" : numbers.whole(left) + " till behövs"));
        }
        if (year.percent() != null) {
            lines.add("%s mot samma dagar %d.".formatted(change(year.percent()), which.getYear() - 1));
        }
        return lines;
    }

    private List<String> twelve(YearMonth which, Span span, Era era) {
        TwelvePages twelve = figures.twelve(span, era);
        var lines = new ArrayList<String>();
        if (twelve.isComparable()) {
            lines.add("%s mot %s.".formatted(twelve.heading(), MonthReport.nameOf(which.minusYears(1))));
        }
        twelve.all().stream().map(this::line).forEach(lines::add);
        return lines;
    }

    private String line(MunicipalityGrowth page) {
        String change = !page.comparable() ? "ej jämförbar" : change(page.percent());
        return "%s: %s besök, %s"
                .formatted(
                        page.municipality().name(),
                        numbers.whole(page.growth().whole().visits()),
                        change.toLowerCase(Locale.ROOT));
    }

    private List<String> entries(Days days) {
        return month.entries(days).stream()
                .map(row -> "%s: %s".formatted(row.name(), numbers.whole(row.visits())))
                .toList();
    }

    private List<String> campaigns(Days days) {
        return month.campaigns(days).stream()
                .map(row -> "%s: %s besök%s"
                        .formatted(
                                row.name(),
                                numbers.whole(row.visits()),
                                row.goal() == null
                                        ? ""
                                        : ", sammanlagt %s av målet %s"
                                                .formatted(numbers.whole(row.total()), numbers.whole(row.goal()))))
                .toList();
    }

    private List<String> notes(Days days) {
        return notes.between(days.from(), days.until()).stream()
                .map(note -> "%s: %s%s"
                        .formatted(
                                note.isOfOneDay()
                                        ? Dates.of(note.fromDay())
                                        : Dates.of(note.fromDay()) + "–" + Dates.of(note.toDay()),
                                note.text(),
                                note.scope() == VisitFigures.SITE ? "" : " (" + note.about() + ")"))
                .toList();
    }
}
