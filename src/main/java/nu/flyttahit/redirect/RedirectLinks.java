package nu.flyttahit.redirect;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the project leader to old addresses and to what can be brought in. */
@Component
@Order(60)
class RedirectLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return inRole.test(Role.PROJECT_LEADER.name())
                ? List.of(new Link("/admin/omdirigeringar", "Adresser"), new Link("/admin/import", "Import och export"))
                : List.of();
    }
}
