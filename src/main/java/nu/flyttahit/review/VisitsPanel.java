package nu.flyttahit.review;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.SidePanel;
import nu.flyttahit.growth.PageVisits;
import nu.flyttahit.growth.PageVisits.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows beside a page how many come to it, and what happened when it was published. */
@Component
class VisitsPanel implements SidePanel {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final PageVisits visits;
    private final JdbcClient jdbc;

    VisitsPanel(PageVisits visits, JdbcClient jdbc) {
        this.visits = visits;
        this.jdbc = jdbc;
    }

    /** Twelve months of one language of a page. */
    record Shown(List<Month> months, List<LocalDate> published, VisitsDrawing drawing) {

        /** Whether anything was counted at all. */
        public boolean isCounted() {
            return months.stream().anyMatch(month -> month.visits() != null);
        }

        public boolean isComparable() {
            return months.stream().anyMatch(month -> month.before() != null);
        }

        public long total() {
            return months.stream()
                    .mapToLong(month -> Objects.requireNonNullElse(month.visits(), 0L))
                    .sum();
        }

        public String name(Month month) {
            return month.month().getMonth().getDisplayName(TextStyle.FULL, SWEDISH) + " "
                    + month.month().getYear();
        }

        /** How often the page was published in a month. */
        public long publishedIn(Month month) {
            return published.stream()
                    .filter(day -> day.getYear() == month.month().getYear()
                            && day.getMonth() == month.month().getMonth())
                    .count();
        }
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public String template() {
        return "review/visits";
    }

    @Override
    public Optional<Shown> model(EditedPages.Row page, @Nullable SignedIn user) {
        List<Month> months = visits.monthsOf(page.variantId());
        List<LocalDate> published =
                published(page.variantId(), months.get(0).month().atDay(1));
        return Optional.of(new Shown(months, published, new VisitsDrawing(months, published)));
    }

    private List<LocalDate> published(int variant, LocalDate from) {
        return jdbc.sql("""
                        select day from (
                            select (published_at at time zone 'Europe/Stockholm')::date as day
                            from page_publication where variant_id = :variant
                            union -- the first import is only known to counting
                            select (first_published at time zone 'Europe/Stockholm')::date
                            from visit_page where page_id = :variant
                        ) published
                        where day >= :from order by day
                        """)
                .param("variant", variant)
                .param("from", from)
                .query(LocalDate.class)
                .list();
    }
}
