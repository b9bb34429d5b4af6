package nu.flyttahit.municipality;

import java.util.List;
import java.util.Locale;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.Links;
import org.springframework.stereotype.Component;

/** The twelve in the menu and on the page that says nothing was found. */
@Component
class MunicipalityLinks implements Links {

    private final Municipalities municipalities;

    MunicipalityLinks(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public List<Link> menu(Locale language) {
        return isEnglish(language)
                // the English list is a part of the English county page
                ? List.of(new Link("/en#municipalities", "Municipalities"))
                : List.of(new Link("/kommuner", "Kommuner"));
    }

    @Override
    public List<Link> municipalities(Locale language) {
        String prefix = isEnglish(language) ? "/en/" : "/";
        return municipalities.all().stream()
                .map(m -> new Link(prefix + m.slug(), m.name()))
                .toList();
    }

    private static boolean isEnglish(Locale language) {
        return language.equals(LanguageFromPath.ENGLISH);
    }
}
