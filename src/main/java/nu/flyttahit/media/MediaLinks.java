package nu.flyttahit.media;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The library in the editors' menu, and the addresses that pictures and files have. */
@Component
@Order(11)
class MediaLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return Role.readsDrafts(inRole) ? List.of(new Link("/admin/media", "Bilder")) : List.of();
    }

    @Override
    public Set<String> reservedWords() {
        return Set.of("bild", "fil");
    }
}
