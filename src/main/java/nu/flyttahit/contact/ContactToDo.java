package nu.flyttahit.contact;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People whom pages name though their last day has passed or is near. */
@Component
@Order(20)
class ContactToDo implements ToDo {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv-SE"));

    private final ContactList contacts;
    private final ContentPolicy policy;

    ContactToDo(ContactList contacts, ContentPolicy policy) {
        this.contacts = contacts;
        this.policy = policy;
    }

    @Override
    public List<Item> of(SignedIn person) {
        return contacts.running().stream()
                .filter(row -> policy.allows(person, Action.CONTACT, row.owner()))
                .map(ContactToDo::item)
                .toList();
    }

    private static Item item(ContactList.Row row) {
        String pages = row.pages() == 1 ? "en sida" : row.pages() + " sidor";
        return new Item(
                row.over() ? Urgency.URGENT : Urgency.WHEN_TIME,
                "user",
                row.over() ? "Kontaktpersonen visas inte längre" : "Kontaktpersonen slutar snart visas",
                row.name() + ", " + row.role() + ". Står på " + pages + ".",
                row.validUntil() == null ? null : "till " + DAY.format(row.validUntil()),
                "/admin/kontakter/" + row.id(),
                "Se över");
    }
}
