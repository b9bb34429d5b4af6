package nu.flyttahit.signin;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nu.flyttahit.account.Role;
import nu.flyttahit.site.Links;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last entries of the working menu: other people's accounts and one's own. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SignInLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        boolean leader = inRole.test(Role.PROJECT_LEADER.name());
        return Stream.of(
                        leader ? List.of(new Link("/admin/konton", "Konton")) : List.<Link>of(),
                        List.of(new Link("/konto", "Ditt konto")))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Set<String> reservedWords() {
        return Set.of("admin", "natverk", "konto", "logga-in", "logga-ut");
    }
}
