package nu.flyttahit.task;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the project leader to how the site runs, of which the background work is the first page. */
@Component
@Order(90)
class TaskLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return inRole.test("PROJECT_LEADER") ? List.of(new Link("/admin/uppgifter", "Drift")) : List.of();
    }

    @Override
    public List<Link> operations() {
        return List.of(new Link("/admin/uppgifter", "Uppgifter"));
    }
}
