package nu.flyttahit.matrix;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who write to the overview of the twelve. */
@Component
@Order(12)
class MatrixLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return Role.readsDrafts(inRole) ? List.of(new Link("/admin/kommunsidor", "Alla kommunsidor")) : List.of();
    }
}
