package nu.flyttahit.link;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who edit to the links of all pages. */
@Component
@Order(30)
class LinkLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return Role.readsDrafts(inRole) ? List.of(new Link("/admin/lankar", "Länkar")) : List.of();
    }
}
