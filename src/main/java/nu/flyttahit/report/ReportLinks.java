package nu.flyttahit.report;

import java.util.Set;
import nu.flyttahit.site.Links;
import org.springframework.stereotype.Component;

/** Keeps the address of the links that say stop from being a page's. */
@Component
class ReportLinks implements Links {

    @Override
    public Set<String> reservedWords() {
        return Set.of("manadsbrev");
    }
}
