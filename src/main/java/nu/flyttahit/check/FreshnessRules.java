package nu.flyttahit.check;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.block.Block;
import nu.flyttahit.contact.Contacts;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a page shows of others and what time makes untrue: people to ask, figures, sources. */
@Component
@Order(30)
class FreshnessRules implements Rule {

    private static final int SOURCE_MONTHS = 12;

    private static final int CONTACT_DAYS = 60;

    private final Map<String, Panel> panels;
    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Clock clock;

    FreshnessRules(List<Panel> panels, JdbcClient jdbc, Contacts contacts, Clock clock) {
        this.panels = panels.stream().collect(Collectors.toUnmodifiableMap(Panel::name, panel -> panel));
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Stream<Finding> of(CheckedPage page) {
        return page.blocks().stream()
                .flatMap(block -> of(block, page.row().owner()).map(found -> found.in(block.id())));
    }

    private Stream<Finding> of(Block block, String owner) {
        Stream<Finding> figures =
                CheckedPage.elements(block, "data[data-figure]").flatMap(figure -> figure(figure.attr("data-figure")));
        if (block instanceof Block.Contact contact) {
            return Stream.concat(figures, contact(contact.contact()));
        }
        if (block instanceof Block.Text text) {
            return Stream.concat(figures, text.sources().stream().flatMap(this::source));
        }
        return block instanceof Block.Panel panel ? Stream.concat(figures, panel(panel, owner)) : figures;
    }

    /** A panel shows the newest figures that there are; here they are too old for all that. */
    private Stream<Finding> panel(Block.Panel block, String owner) {
        return Optional.ofNullable(panels.get(block.name())).stream()
                .flatMap(panel -> panel.figures().stream())
                .filter(key -> bestBefore(key, areaOf(owner), "latest")
                        .filter(last -> last.isBefore(Sweden.today(clock)))
                        .isPresent())
                .map(this::label)
                .map(label -> Finding.warning(
                                "figure.panel-stale",
                                "Blocket visar siffror som är gamla. Be projektledaren hämta nya, eller ta bort blocket så länge.")
                        .about(label))
                .limit(1);
    }

    private String areaOf(String owner) {
        return jdbc.sql("select scb_code from organisation where slug = :owner")
                .param("owner", owner)
                .query(String.class)
                .single();
    }

    private String label(String figure) {
        return jdbc.sql("select label_sv from figure where key = :key")
                .param("key", figure)
                .query(String.class)
                .single();
    }

    private Stream<Finding> contact(@Nullable String key) {
        if (key == null) {
            return Stream.of(Finding.warning("contact.none", "Ingen person är vald. Sidan visar bara texten."));
        }
        LocalDate today = Sweden.today(clock);
        Optional<Contacts.Person> person = contacts.find(key).filter(found -> found.isValidOn(today));
        if (person.isEmpty()) {
            return Stream.of(
                    Finding.fault("contact.gone", "Kontaktpersonen finns inte kvar eller har slutat. Välj en annan."));
        }
        return person.get().isValidOn(today.plusDays(CONTACT_DAYS))
                ? Stream.empty()
                : Stream.of(Finding.warning(
                                "contact.soon",
                                "Kontaktpersonen slutar snart visas. Välj en annan eller ändra personens sista dag.")
                        .about("till " + person.get().validUntil()));
    }

    private Stream<Finding> source(Block.Source source) {
        boolean old = source.checkedOn().isBefore(Sweden.today(clock).minusMonths(SOURCE_MONTHS));
        return old
                ? Stream.of(Finding.warning(
                                "source.old", "Ingen har tittat på källan på över ett år. Stämmer den fortfarande?")
                        .about(source.title() + ", kontrollerad " + source.checkedOn()))
                : Stream.empty();
    }

    private Stream<Finding> figure(String written) {
        String[] parts = written.split(":", 3);
        Optional<LocalDate> bestBefore = parts.length < 3 ? Optional.empty() : bestBefore(parts[0], parts[1], parts[2]);
        if (bestBefore.isEmpty()) {
            return Stream.of(Finding.warning("figure.missing", "En siffra i texten finns inte i tabellen.")
                    .about(written));
        }
        return bestBefore.get().isBefore(Sweden.today(clock))
                ? Stream.of(Finding.warning("figure.stale", "En siffra i texten är gammal. Finns det en nyare?")
                        .about(written))
                : Stream.empty();
    }

    private record Basis(String period, @Nullable Integer staleAfterMonths) {}

    /** The last day on which a figure is not too old; empty where there is no such figure or no value. */
    private Optional<LocalDate> bestBefore(String key, String area, String period) {
        return jdbc.sql("""
                        select v.period, f.stale_after_months from figure_latest v join figure f on f.key = v.key
                        where v.key = :key and v.area_code = :area and v.value is not null
                            and (:period = 'latest' or v.period = :period)
                        order by v.period desc limit 1
                        """)
                .param("key", key)
                .param("area", area)
                .param("period", period)
                .query(Basis.class)
                .optional()
                .map(FreshnessRules::bestBefore);
    }

    private static LocalDate bestBefore(Basis basis) {
        Integer months = basis.staleAfterMonths();
        if (months == null || !basis.period().matches("\\d{4}(–\\d{4})?")) {
            return LocalDate.MAX;
        }
        int year = Integer.parseInt(basis.period().substring(basis.period().length() - 4));
        return YearMonth.of(year, 12).plusMonths(months).atEndOfMonth();
    }
}
