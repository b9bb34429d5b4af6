package nu.flyttahit.figure;

import java.util.Optional;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.PanelRequest;

/** Whose figures a page shows: a municipality's, or the county's on pages of the whole county. */
public record Area(String code, String name) {

    static Optional<Area> of(PanelRequest request, Municipalities municipalities) {
        if (request.municipality() == null) {
            return Optional.of(new Area(Figures.COUNTY, request.english() ? "Kalmar County" : "Kalmar län"));
        }
        return municipalities.bySlug(request.municipality()).map(m -> new Area(m.code(), name(m, request.english())));
    }

    /** The municipality, never its seat alone: Kalmar has two meanings. */
    static String name(Municipality municipality, boolean english) {
        return english ? municipality.name() + " Municipality" : municipality.fullName();
    }

    public boolean isCounty() {
        return code.equals(Figures.COUNTY);
    }
}
