package nu.flyttahit.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.Role;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.growth.PageVisits;
import nu.flyttahit.site.Sweden;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Greets an editor with what waits. */
@Controller
class AdminController {

    private final List<ToDo> todos;
    private final Organisations organisations;
    private final OwnPages pages;
    private final Happenings happenings;
    private final PageVisits visits;

    AdminController(
            List<ToDo> todos, Organisations organisations, OwnPages pages, Happenings happenings, PageVisits visits) {
        this.todos = todos;
        this.organisations = organisations;
        this.pages = pages;
        this.happenings = happenings;
        this.visits = visits;
    }

    /** Things that are equally urgent. */
    record Group(ToDo.Urgency urgency, List<ToDo.Item> items) {

        public String heading() {
            return switch (urgency) {
                case URGENT -> "Brådskar";
                case THIS_WEEK -> "I veckan";
                case WHEN_TIME -> "När du hinner";
            };
        }

        /** The classes of the round mark before each thing. */
        public String mark() {
            return urgency == ToDo.Urgency.URGENT ? "task__i task__i--no" : "task__i task__i--way";
        }
    }

    @GetMapping("/admin")
    String show(@AuthenticationPrincipal SignedIn user, Model model) {
        List<ToDo.Item> items =
                todos.stream().flatMap(todo -> todo.of(user).stream()).toList();
        model.addAttribute("user", user);
        model.addAttribute("zone", Sweden.ZONE);
        model.addAttribute("groups", grouped(items));
        model.addAttribute("summary", summary(user, items));
        model.addAttribute("own", happenings.own(user));
        model.addAttribute("others", happenings.others(user));
        addOwnPage(user, model);
        return "admin/show";
    }

    private static List<Group> grouped(List<ToDo.Item> items) {
        return Arrays.stream(ToDo.Urgency.values())
                .map(urgency -> new Group(
                        urgency,
                        items.stream().filter(item -> item.urgency() == urgency).toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** Whose work it is and how much: "Kalmar kommun. 5 saker, 2 brådskar." */
    private String summary(SignedIn user, List<ToDo.Item> items) {
        String whose = ownOrganisations(user).stream()
                .sorted()
                .flatMap(slug -> organisations.bySlug(slug).stream())
                .map(Organisations.Organisation::name)
                .collect(Collectors.joining(", "));
        long urgent = items.stream()
                .filter(item -> item.urgency() == ToDo.Urgency.URGENT)
                .count();
        String count = items.isEmpty() ? "Inget väntar" : items.size() == 1 ? "En sak" : items.size() + " saker";
        return (whose.isEmpty() ? user.role().word() : whose) + ". " + count
                + (urgent == 0 ? "." : urgent == 1 ? ", en brådskar." : ", " + urgent + " brådskar.");
    }

    /** An editor's own; a project leader and a reviewer look at all. */
    private static Set<String> ownOrganisations(SignedIn user) {
        return user.role() == Role.EDITOR ? user.organisations() : Set.of();
    }

    private void addOwnPage(SignedIn user, Model model) {
        Set<String> own = ownOrganisations(user);
        Optional<String> only = own.size() == 1 ? own.stream().findFirst() : Optional.empty();
        only.flatMap(pages::kommunsida).ifPresent(page -> model.addAttribute("ownPage", page));
        only.flatMap(visits::yearOf)
                .ifPresentOrElse(
                        year -> model.addAttribute("year", year),
                        () -> model.addAttribute("site", visits.yearOfSite()));
    }
}
