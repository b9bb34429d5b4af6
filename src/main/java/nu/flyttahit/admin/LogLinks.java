package nu.flyttahit.admin;

import java.util.List;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the log and the erasing of personal data among the pages about how the site runs. */
@Component
@Order(92)
class LogLinks implements Links {

    @Override
    public List<Link> operations() {
        return List.of(new Link("/admin/logg", "Logg"), new Link("/admin/personuppgifter", "Personuppgifter"));
    }
}
