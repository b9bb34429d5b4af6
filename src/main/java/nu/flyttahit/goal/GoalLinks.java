package nu.flyttahit.goal;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who are signed in to the goals. */
@Component
@Order(20)
class GoalLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return List.of(new Link("/natverk/mal", "Målen"));
    }
}
