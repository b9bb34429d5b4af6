package nu.flyttahit.redirect;

import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Old addresses that the project leader adds and removes by hand. */
@Component
class RedirectChanges {

    private final OldAddresses addresses;
    private final Redirects redirects;
    private final AuditLog audit;

    RedirectChanges(OldAddresses addresses, Redirects redirects, AuditLog audit) {
        this.addresses = addresses;
        this.redirects = redirects;
        this.audit = audit;
    }

    /** Adds it unless it has a fault, which comes back; adding the same twice is adding it once. */
    @Transactional
    OldAddress add(RedirectForm form, SignedIn leader) {
        OldAddress address = addresses.check(form.fran(), form.till());
        if (address.isNew()) {
            put(address, "Inlagd för hand");
            audit.record(leader, "lade in omdirigering", address.from(), null, address.to());
        }
        return address;
    }

    void put(OldAddress address, String reason) {
        if (address.url() != null) {
            redirects.leadOut(address.from(), address.url(), reason);
        } else if (address.variant() != null) {
            redirects.lead(address.from(), address.variant(), reason);
        }
    }

    @Transactional
    void remove(String from, SignedIn leader) {
        String before = redirects.now(from).orElse(null);
        if (redirects.remove(from)) {
            audit.record(leader, "tog bort omdirigering", from, before, null);
        }
    }
}
