package nu.flyttahit.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.breakdown.Sources.Count;
import nu.flyttahit.campaign.Campaigns;
import nu.flyttahit.campaign.Campaigns.Place;
import nu.flyttahit.campaign.Campaigns.Registered;
import nu.flyttahit.growth.Days;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Section;
import nu.flyttahit.inquiry.Sections;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.sheet.Column;
import nu.flyttahit.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits by campaign and by where its addresses stand, beside the goal of each campaign. */
@Component
@Order(7)
class CampaignSections implements Sections {

    private static final String KIND = "campaign";
    private static final int NONE = 0;
    private static final int UNREGISTERED = -1;
    private static final String DEFINITION =
            "Ett besök hör till kampanjen när dess första sida öppnades med en adress som bär kampanjens märken (utm). Bara märken som är registrerade sparas. Målet gäller hela kampanjen, på hela webbplatsen. ";

    private final Sources sources;
    private final Campaigns campaigns;

    /** A row to come: a campaign as a whole, one of its places, or what belongs to none. */
    private record Line(
            String name,
            @Nullable String place,
            @Nullable Days days,
            List<Integer> ids,
            @Nullable Integer goal) {}

    /** What was counted by place: in the span, and ever. */
    private record Counted(boolean holdsToday, Map<Integer, Count> now, Map<Integer, Long> ever) {

        boolean has(Place place) {
            return now.containsKey(place.id());
        }

        List<Integer> withoutPlace(Map<Integer, List<Place>> places) {
            Set<Integer> known = Stream.concat(
                            places.values().stream().flatMap(List::stream).map(Place::id),
                            Stream.of(UNREGISTERED, NONE))
                    .collect(Collectors.toSet());
            return now.keySet().stream().filter(id -> !known.contains(id)).toList();
        }

        Sheet.Row row(Line line) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(line.name);
            cells.add(line.place);
            cells.add(line.days == null ? null : line.days.brief());
            cells.add(sum(line.ids, Count::total));
            if (holdsToday) {
                cells.add(sum(line.ids, Count::today));
            }
            cells.add(
                    line.days == null
                            ? null
                            : (Long) line.ids.stream()
                                    .mapToLong(id -> ever.getOrDefault(id, 0L))
                                    .sum());
            cells.add(line.goal);
            return Sheet.Row.of(cells);
        }

        private long sum(List<Integer> ids, ToLongFunction<Count> number) {
            return ids.stream()
                    .filter(now::containsKey)
                    .mapToLong(id -> number.applyAsLong(now.get(id)))
                    .sum();
        }
    }

    CampaignSections(Sources sources, Campaigns campaigns) {
        this.sources = sources;
        this.campaigns = campaigns;
    }

    @Override
    public List<Section> of(Question question, Predicate<Topic> wanted) {
        if (!wanted.test(Topic.CAMPAIGNS)) {
            return List.of();
        }
        var counted = new Counted(
                question.span().holdsToday(),
                sources.of(question.scope().item(), KIND, question.span()).stream()
                        .collect(Collectors.toMap(Count::id, count -> count)),
                sources.everByCampaign());
        List<Line> lines = lines(question, counted);
        String began =
                question.scope().isSite() ? "Besöken är de som började i perioden." : "Besöken är de som började här.";
        var section = Section.of(
                Topic.CAMPAIGNS,
                Topic.CAMPAIGNS.text(),
                Sheet.of(columns(question), lines.stream().map(counted::row).toList()),
                DEFINITION + began);
        return List.of(
                lines.isEmpty() ? section.saying(List.of("Ingen kampanj är registrerad för perioden.")) : section);
    }

    private static List<Column> columns(Question question) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Kampanj"),
                Column.text("Var adressen står"),
                Column.text("Kampanjens dagar"),
                Column.number("Besök i perioden")));
        if (question.span().holdsToday()) {
            columns.add(Column.number("varav i dag"));
        }
        columns.addAll(List.of(Column.number("Hela kampanjen"), Column.number("Mål")));
        return columns;
    }

    /** Campaigns that ran in the span or brought visits in it, each with its places; then what belongs to none. */
    private List<Line> lines(Question question, Counted counted) {
        Map<Integer, List<Place>> places = campaigns.places();
        List<Line> lines = new ArrayList<>();
        for (Registered campaign : campaigns.all()) {
            List<Place> own = places.getOrDefault(campaign.id(), List.of());
            if (ran(campaign, question.span().all()) || own.stream().anyMatch(counted::has)) {
                addLines(lines, campaign, own);
            }
        }
        List<Integer> removed = counted.withoutPlace(places);
        if (!removed.isEmpty()) { // visits that were still on their way when their place was taken away
            lines.add(new Line("Borttagna kampanjer", null, null, removed, null));
        }
        if (!lines.isEmpty() || counted.now.containsKey(UNREGISTERED)) {
            lines.add(new Line("Märken som inte är registrerade", null, null, List.of(UNREGISTERED), null));
            lines.add(new Line("Utan kampanj", null, null, List.of(NONE), null));
        }
        return lines;
    }

    private static void addLines(List<Line> lines, Registered campaign, List<Place> places) {
        var days = new Days(campaign.fromDay(), campaign.toDay());
        List<Integer> ids = places.stream().map(Place::id).toList();
        lines.add(new Line(campaign.name(), "alla ställen", days, ids, campaign.goal()));
        places.forEach(place -> lines.add(new Line(campaign.name(), place.word(), days, List.of(place.id()), null)));
    }

    private static boolean ran(Registered campaign, Days days) {
        return !campaign.fromDay().isAfter(days.until()) && !campaign.toDay().isBefore(days.from());
    }
}
