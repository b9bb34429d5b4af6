package nu.flyttahit.admin;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from the menu to the tools around the statistics, beside the statistics themselves. */
@Component
@Order(19)
class ToolLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return Role.readsDrafts(inRole) ? List.of(new Link("/admin/statistik", "Mätning")) : List.of();
    }
}
