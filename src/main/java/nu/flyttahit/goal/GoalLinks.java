package nu.flyttahit.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who are signed in to the goals. */
@Component
@Order(20)
class GoalLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("/natverk/mal", "Målen"));
        if (inRole.test(Role.PROJECT_LEADER.name())) {
            links.add(new Link("/admin/mal", "Resultat"));
        }
        return links;
    }
}
