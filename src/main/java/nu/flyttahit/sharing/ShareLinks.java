package nu.flyttahit.sharing;

import java.util.Set;
import nu.flyttahit.site.Links;
import org.springframework.stereotype.Component;

/** Keeps the address of shared links from being a page's. */
@Component
class ShareLinks implements Links {

    @Override
    public Set<String> reservedWords() {
        return Set.of("delad-statistik");
    }
}
