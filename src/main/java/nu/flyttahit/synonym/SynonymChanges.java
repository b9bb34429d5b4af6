package nu.flyttahit.synonym;

import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes groups of words, and who did it. */
@Component
class SynonymChanges {

    private final SynonymGroupRepository groups;
    private final AuditLog audit;

    SynonymChanges(SynonymGroupRepository groups, AuditLog audit) {
        this.groups = groups;
        this.audit = audit;
    }

    SynonymGroup find(long id) {
        return groups.findById(id).orElseThrow(() -> new NotFoundException("Synonyms " + id));
    }

    /** The same group sent twice is one. */
    @Transactional
    public void create(SynonymForm form, SignedIn leader) {
        var group = new SynonymGroup(form.locale(), form.list());
        if (groups.existsByLocaleAndWords(group.locale(), group.words())) {
            return;
        }
        groups.saveAndFlush(group);
        audit.record(leader, "skrev en ordgrupp", subject(group), null, group.words());
    }

    /** False, and nothing is changed, if somebody else saved the group meanwhile. */
    @Transactional
    public boolean update(long id, SynonymForm form, SignedIn leader) {
        SynonymGroup group = find(id);
        if (group.version() != form.version()) {
            return false;
        }
        String before = group.words();
        group.say(form.list());
        groups.saveAndFlush(group); // a lost race within this moment is the 409 page
        audit.record(leader, "ändrade en ordgrupp", subject(group), before, group.words());
        return true;
    }

    /** False, and nothing is changed, if somebody else saved the group meanwhile. Removed twice is removed once. */
    @Transactional
    public boolean delete(long id, int version, SignedIn leader) {
        SynonymGroup group = groups.findById(id).orElse(null);
        if (group == null) {
            return true;
        }
        if (group.version() != version) {
            return false;
        }
        groups.delete(group);
        audit.record(leader, "tog bort en ordgrupp", subject(group), group.words(), null);
        return true;
    }

    private static String subject(SynonymGroup group) {
        return "ordgrupp " + group.id();
    }
}
