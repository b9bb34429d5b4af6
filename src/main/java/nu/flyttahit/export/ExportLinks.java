package nu.flyttahit.export;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who own pages to taking them out. */
@Component
@Order(61)
class ExportLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return Stream.of(Role.PROJECT_LEADER, Role.EDITOR).map(Role::name).anyMatch(inRole)
                ? List.of(new Link("/admin/export", "Export"))
                : List.of();
    }
}
