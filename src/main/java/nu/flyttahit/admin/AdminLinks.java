package nu.flyttahit.admin;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The start page comes first in the menu: the editors' own, or the members'. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AdminLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return Role.readsDrafts(inRole)
                ? List.of(new Link("/admin", "Att göra"))
                : List.of(new Link("/natverk", "Nätverket"));
    }
}
