package nu.flyttahit.mail;

import java.util.List;
import nu.flyttahit.site.Links;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the outbox among the pages about how the site runs. */
@Component
@Order(91)
class MailLinks implements Links {

    @Override
    public List<Link> operations() {
        return List.of(new Link("/admin/post", "Post"));
    }
}
