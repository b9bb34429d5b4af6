package nu.flyttahit.goallist;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the project leader to the goals and their results, and editors to their part in them. */
@Component
@Order(21)
class GoalListLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        boolean works = inRole.test(Role.PROJECT_LEADER.name()) || inRole.test(Role.EDITOR.name());
        return works ? List.of(new Link("/admin/mal", "Mål")) : List.of();
    }
}
