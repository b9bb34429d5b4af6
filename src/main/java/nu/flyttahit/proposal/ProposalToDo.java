package nu.flyttahit.proposal;

import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.proposal.ProposalList.Row;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proposals that wait for the owner's answer. */
@Component
@Order(30)
class ProposalToDo implements ToDo {

    private final ProposalList list;
    private final ContentPolicy policy;

    ProposalToDo(ProposalList list, ContentPolicy policy) {
        this.list = list;
        this.policy = policy;
    }

    @Override
    public List<Item> of(SignedIn person) {
        return list.waiting().stream()
                .filter(row -> policy.allows(person, Action.EDIT, row.owner()))
                .map(ProposalToDo::item)
                .toList();
    }

    private static Item item(Row row) {
        return new Item(
                Urgency.THIS_WEEK,
                "pencil",
                "Förslag till ändring: " + row.pageTitle(),
                row.proposer() + " föreslår. " + row.ownerName(),
                null,
                "/admin/forslag/" + row.id(),
                "Läs och svara");
    }
}
