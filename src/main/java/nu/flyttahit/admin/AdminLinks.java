package nu.flyttahit.admin;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The editors' start page comes first in their menu. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AdminLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return Stream.of(Role.PROJECT_LEADER, Role.EDITOR, Role.REVIEWER)
                        .map(Role::name)
                        .anyMatch(inRole)
                ? List.of(new Link("/admin", "Att göra"))
                : List.of();
    }
}
