package nu.flyttahit.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads visitors and editors to the search. */
@Component
@Order(15)
class SearchLinks implements Links {

    static final String SWEDISH = "/sok";
    static final String ENGLISH = "/en/search";

    @Override
    public Optional<String> search(Locale language) {
        return Optional.of(language.equals(LanguageFromPath.ENGLISH) ? ENGLISH : SWEDISH);
    }

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return Role.readsDrafts(inRole) ? List.of(new Link("/admin/sok", "Sök")) : List.of();
    }

    @Override
    public Set<String> reservedWords() {
        return Set.of("sok", "en/search");
    }
}
