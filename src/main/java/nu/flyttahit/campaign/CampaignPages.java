package nu.flyttahit.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.campaign.Campaigns.Place;
import nu.flyttahit.campaign.Campaigns.Registered;
import nu.flyttahit.site.Links;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Brings together what the pages of campaigns show: the campaign, what it brought, its finished addresses. */
@Component
class CampaignPages {

    private final Campaigns campaigns;
    private final CampaignVisits visits;
    private final ObjectProvider<Links> links;
    private final SiteProperties site;
    private final Clock clock;

    CampaignPages(
            Campaigns campaigns, CampaignVisits visits, ObjectProvider<Links> links, SiteProperties site, Clock clock) {
        this.campaigns = campaigns;
        this.visits = visits;
        this.links = links;
        this.site = site;
        this.clock = clock;
    }

    private List<CampaignPage> all() {
        Map<Integer, List<Place>> places = campaigns.places();
        Map<Integer, Long> counted = visits.byPlace();
        LocalDate today = Sweden.today(clock);
        return campaigns.all().stream()
                .map(campaign -> new CampaignPage(
                        campaign, lines(places.getOrDefault(campaign.id(), List.of()), counted), today))
                .toList();
    }

    /** By their state: those that run, that come, that are over. */
    Map<String, List<CampaignPage>> byState() {
        Map<String, List<CampaignPage>> states = new LinkedHashMap<>();
        List.of("Pågår", "Kommer", "Avslutad").forEach(state -> states.put(state, new ArrayList<>()));
        all().forEach(page ->
                states.getOrDefault(page.state(), new ArrayList<>()).add(page));
        states.values().removeIf(List::isEmpty);
        return states;
    }

    /**
     * What the page of a campaign shows.
     *
     * @param path the page to which its addresses shall lead
     */
    Map<String, Object> model(int id, @Nullable String path) {
        CampaignPage page = find(id);
        List<String> paths = paths();
        String chosen = chosen(path, paths, page.campaign());
        Map<Integer, String> addresses = new LinkedHashMap<>();
        page.registered()
                .forEach(line -> addresses.put(line.place().id(), address(chosen, page.campaign(), line.place())));
        return Map.of("page", page, "paths", paths, "chosen", chosen, "addresses", addresses);
    }

    /** The finished address of one place. */
    String address(int id, int place, @Nullable String path) {
        CampaignPage page = find(id);
        return page.registered().stream()
                .filter(line -> line.place().id() == place)
                .findFirst()
                .map(line -> address(chosen(path, paths(), page.campaign()), page.campaign(), line.place()))
                .orElseThrow(() -> new NotFoundException("Place " + place));
    }

    private CampaignPage find(int id) {
        return all().stream()
                .filter(page -> page.campaign().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Campaign " + id));
    }

    private static List<CampaignPage.Line> lines(List<Place> places, Map<Integer, Long> counted) {
        return places.stream()
                .map(place -> new CampaignPage.Line(place, counted.getOrDefault(place.id(), 0L)))
                .toList();
    }

    /** The public pages; Swedish ones first. */
    private List<String> paths() {
        return links.stream()
                .flatMap(feature -> feature.sitemap().stream())
                .map(Links.SitemapRow::path)
                .distinct()
                .sorted(Comparator.comparing(CampaignPages::isEnglish).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isEnglish(String path) {
        return path.equals("/en") || path.startsWith("/en/");
    }

    /** Without a choice the page that the campaign promotes. */
    private static String chosen(@Nullable String path, List<String> paths, Registered campaign) {
        if (path == null) {
            String own = "/" + (campaign.municipality() == null ? "" : campaign.municipality());
            return paths.contains(own) ? own : "/";
        }
        if (!paths.contains(path)) {
            throw new MalformedException("Välj en sida i listan. Den sidan finns inte, eller är inte publicerad.");
        }
        return path;
    }

    /** The whole address, as it is to be spread. */
    private String address(String path, Registered campaign, Place place) {
        return UriComponentsBuilder.fromUri(site.baseUrl())
                .path(path)
                .queryParam("utm_campaign", campaign.mark())
                .queryParam("utm_source", place.source())
                .queryParam("utm_medium", place.medium())
                .encode()
                .toUriString();
    }
}
