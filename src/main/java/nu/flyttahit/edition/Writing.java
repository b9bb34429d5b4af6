package nu.flyttahit.edition;

import java.time.Clock;
import java.time.ZoneOffset;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.yearbook.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves the texts of a report. */
@Component
class Writing {

    private final Editions editions;
    private final AuditLog audit;
    private final Clock clock;

    Writing(Editions editions, AuditLog audit, Clock clock) {
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
    }

    /** False where somebody else saved meanwhile; the same texts sent twice are saved once. */
    @Transactional
    public boolean save(int year, Texts texts, SignedIn who) {
        Texts before = editions.texts(year);
        if (isSame(before, texts)) {
            return true;
        }
        if (!editions.save(year, texts, who.id(), clock.instant().atOffset(ZoneOffset.UTC))) {
            return false;
        }
        audit.record(who, "skrev i årsrapporten", "rapport " + year, whole(before), whole(texts));
        return true;
    }

    private static boolean isSame(Texts before, Texts now) {
        return whole(before).equals(whole(now));
    }

    private static String whole(Texts texts) {
        return String.join("\n\n", texts.foreword(), texts.summary(), texts.done(), texts.money());
    }
}
