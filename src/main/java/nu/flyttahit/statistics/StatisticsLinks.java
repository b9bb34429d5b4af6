package nu.flyttahit.statistics;

import java.util.List;
import java.util.function.Predicate;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The statistics in the menu of those who are signed in. */
@Component
@Order(18)
class StatisticsLinks implements Links {

    @Override
    public List<Link> work(Predicate<String> inRole) {
        return List.of(new Link("/natverk/besok", "Besöksstatistik"));
    }
}
