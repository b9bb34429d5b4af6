package nu.flyttahit.review;

import java.util.Set;
import nu.flyttahit.site.Links;
import org.springframework.stereotype.Component;

/** Keeps the address of the links in reminders from every page. */
@Component
class ReviewLinks implements Links {

    @Override
    public Set<String> reservedWords() {
        return Set.of("granskning");
    }
}
