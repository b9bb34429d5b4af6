package nu.flyttahit.media;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.Organisations.Organisation;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.References;
import nu.flyttahit.media.Library.Row;
import nu.flyttahit.media.Library.Search;
import nu.flyttahit.media.MediaAsset.Licence;
import nu.flyttahit.picture.FileKind;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The editors' library of pictures and files. */
@Controller
@RequestMapping("/admin/media")
class MediaController {

    private final Library library;
    private final MediaChanges changes;
    private final Originals originals;
    private final Renditions renditions;
    private final Organisations organisations;
    private final ContentPolicy policy;

    MediaController(
            Library library,
            MediaChanges changes,
            Originals originals,
            Renditions renditions,
            Organisations organisations,
            ContentPolicy policy) {
        this.library = library;
        this.changes = changes;
        this.originals = originals;
        this.renditions = renditions;
        this.organisations = organisations;
        this.policy = policy;
    }

    @ModelAttribute("organisations")
    List<Organisation> organisations() {
        return organisations.all();
    }

    @ModelAttribute("licences")
    Licence[] licences() {
        return Licence.values();
    }

    @GetMapping
    String list(@Valid @ModelAttribute("search") Search search, @AuthenticationPrincipal SignedIn user, Model model) {
        policy.require(user, Action.READ_DRAFT, Organisations.REGION);
        model.addAttribute("mayAdd", user.editsAnything());
        addFound(search, Set.of(), model);
        return "media/list";
    }

    /** Pictures to choose from, for the page that is being written. */
    @GetMapping("/val")
    String pick(@Valid @ModelAttribute("search") Search search, @AuthenticationPrincipal SignedIn user, Model model) {
        policy.require(user, Action.READ_DRAFT, Organisations.REGION);
        model.addAttribute("mayAdd", user.editsAnything());
        model.addAttribute(
                "owners",
                organisations.all().stream()
                        .filter(organisation -> policy.allows(user, Action.MEDIA, organisation.slug()))
                        .toList());
        addFound(new Search(search.sok(), search.agare(), "picture", "", search.page()), user.organisations(), model);
        return "media/pick";
    }

    private void addFound(Search search, Set<String> ownersFirst, Model model) {
        int count = library.count(search);
        model.addAttribute("search", search);
        model.addAttribute("rows", library.find(search, ownersFirst));
        model.addAttribute("count", count);
        model.addAttribute("pages", Math.max(1, (count + Library.PAGE_SIZE - 1) / Library.PAGE_SIZE));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        Row row = find(id, Action.READ_DRAFT, user);
        return shown(row, user, HttpStatus.OK).addObject("form", MediaForm.of(row));
    }

    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn user,
            @Valid @ModelAttribute("form") @Nullable MediaForm form,
            BindingResult errors) {
        Row row = find(id, Action.EDIT, user);
        if (form == null) {
            throw MalformedException.ofForm();
        }
        if (form.version() != row.version()) {
            return shown(row, user, HttpStatus.CONFLICT).addObject("saved", row);
        }
        form.check(errors);
        if (!user.editsFor(form.owner()) || organisations.bySlug(form.owner()).isEmpty()) {
            errors.rejectValue("owner", "foreign", "Välj en organisation som du är redaktör för");
        }
        if (errors.hasErrors()) {
            return shown(row, user, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        changes.update(id, form, user);
        return new ModelAndView("redirect:/admin/media/%d?sparat".formatted(id));
    }

    @PostMapping("/{id}/papperskorg")
    ModelAndView trash(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal SignedIn user) {
        Row row = find(id, Action.EDIT, user);
        if (changes.trash(id, version, user).isEmpty()) {
            return new ModelAndView("redirect:/admin/media/%d?slangd".formatted(id));
        }
        return shown(row, user, HttpStatus.CONFLICT)
                .addObject("form", MediaForm.of(row))
                .addObject("stillUsed", true);
    }

    @PostMapping("/{id}/aterstallning")
    String restore(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal SignedIn user) {
        find(id, Action.EDIT, user);
        changes.restore(id, version, user);
        return "redirect:/admin/media/%d?aterstalld".formatted(id);
    }

    /** Also of what visitors do not see. */
    @GetMapping("/{id}/miniatyr")
    ResponseEntity<Resource> thumbnail(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        Row row = find(id, Action.READ_DRAFT, user);
        FileKind kind = row.kind();
        if (!kind.isPicture()) {
            throw new NotFoundException("Picture " + id);
        }
        if (kind == FileKind.SVG) {
            return ResponseEntity.ok()
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .contentType(MediaType.parseMediaType(kind.mime()))
                    .body(new ByteArrayResource(originals.bytes(row.originalId())));
        }
        List<Integer> widths = Renditions.widths(row.width());
        FileKind plain = Renditions.plain(kind);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(plain.mime()))
                .body(new FileSystemResource(
                        renditions.of(row.original(), widths.get(Math.min(1, widths.size() - 1)), plain)));
    }

    private ModelAndView shown(Row row, SignedIn user, HttpStatus status) {
        List<References.Use> uses = library.uses(row.id());
        return new ModelAndView("media/edit", status)
                .addObject("media", row)
                .addObject("uses", uses)
                .addObject(
                        "pagesUsing",
                        uses.stream()
                                .map(use -> use.title().isBlank() ? use.path() : use.title() + " (" + use.path() + ")")
                                .distinct()
                                .toList())
                .addObject("history", originals.history(row.id()))
                .addObject("zone", Sweden.ZONE)
                .addObject("mayEdit", policy.allows(user, Action.EDIT, row.owner()));
    }

    private Row find(long id, Action action, SignedIn user) {
        Row row = library.find(id).orElseThrow(() -> new NotFoundException("Media " + id));
        policy.require(user, action, row.owner());
        return row;
    }
}
