package nu.flyttahit.result;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the project leader to the entering of results. */
@Component
@Order(21)
class ResultLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return inRole.test(Role.PROJECT_LEADER.name()) ? List.of(new Link("/admin/mal", "Resultat")) : List.of();
    }
}
