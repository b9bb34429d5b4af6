package nu.flyttahit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.Links.Link;
import nu.flyttahit.site.SiteProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says in schema.org's words what a page is about, for search engines (JSON-LD). */
@Component
class StructuredData {

    private static final Map<String, Object> COUNTY =
            Map.of("@type", "AdministrativeArea", "name", "Kalmar län", "identifier", "08");

    private final Municipalities municipalities;
    private final SiteProperties settings;
    private final JsonMapper json;

    StructuredData(Municipalities municipalities, SiteProperties settings, JsonMapper json) {
        this.municipalities = municipalities;
        this.settings = settings;
        this.json = json;
    }

    /** JSON that is safe inside a script element: no text can close it. */
    String of(PageView page) {
        var things = new ArrayList<Map<String, Object>>();
        if (page.type().equals("county")) {
            things.add(county());
        }
        municipalities.all().stream()
                .filter(m -> m.slug().equals(page.municipality()))
                .forEach(m -> things.addAll(List.of(place(m), authority(m))));
        things.add(breadcrumbs(page));
        return json.writeValueAsString(Map.of("@context", "https://schema.org", "@graph", things))
                .replace("<", "\\u003c");
    }

    private Map<String, Object> county() {
        return Map.of(
                "@type", List.of("Place", "AdministrativeArea"),
                "name", "Kalmar län",
                "url", settings.address("/"),
                "containedInPlace", Map.of("@type", "Country", "name", "Sverige"));
    }

    private Map<String, Object> place(Municipality m) {
        return Map.of(
                "@type", List.of("Place", "AdministrativeArea"),
                "name", m.fullName(),
                "identifier", m.code(),
                "url", settings.address("/" + m.slug()),
                "geo", Map.of("@type", "GeoCoordinates", "latitude", m.lat(), "longitude", m.lon()),
                "containedInPlace", COUNTY);
    }

    private static Map<String, Object> authority(Municipality m) {
        return Map.of("@type", "GovernmentOrganization", "name", m.fullName(), "url", m.website());
    }

    private Map<String, Object> breadcrumbs(PageView page) {
        var steps = new ArrayList<Map<String, Object>>();
        for (Link above : page.crumbs()) {
            steps.add(step(steps.size() + 1, above.text(), above.path()));
        }
        steps.add(step(steps.size() + 1, page.title(), page.path()));
        return Map.of("@type", "BreadcrumbList", "itemListElement", steps);
    }

    private Map<String, Object> step(int position, String name, String path) {
        return Map.of("@type", "ListItem", "position", position, "name", name, "item", settings.address(path));
    }
}
