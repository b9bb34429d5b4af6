package nu.flyttahit.export;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads editors to taking their pages out; the project leader finds it beside what can be brought in. */
@Component
@Order(61)
class ExportLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return inRole.test(Role.EDITOR.name()) ? List.of(new Link("/admin/export", "Export")) : List.of();
    }
}
