package nu.flyttahit.content;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who edit to the list of pages. */
@Component
@Order(10)
class ContentLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return Role.readsDrafts(inRole) ? List.of(new Link("/admin/sidor", "Sidor")) : List.of();
    }
}
