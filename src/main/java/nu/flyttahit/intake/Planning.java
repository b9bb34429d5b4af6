package nu.flyttahit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.MediaFile;
import nu.flyttahit.archive.MediaNumbers;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.intake.Plan.Kind;
import nu.flyttahit.intake.Plan.MediaPlan;
import nu.flyttahit.intake.Plan.PagePlan;
import nu.flyttahit.intake.PresentPages.Present;
import nu.flyttahit.media.Copies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares an archive with the site and says what would become of it; changes nothing. */
@Component
public class Planning {

    private final PresentPages pages;
    private final PresentBesides besides;
    private final Blocks blocks;

    Planning(PresentPages pages, PresentBesides besides, Blocks blocks) {
        this.pages = pages;
        this.besides = besides;
        this.blocks = blocks;
    }

    /** @param known the media of the archive that the library has already, by their numbers in the archive */
    public Plan plan(Archive archive, Map<Long, Copies.Known> known) {
        Map<Long, MediaNumbers.Here> here = here(archive, known);
        return new Plan(
                archive.pages().stream().map(page -> plan(page, archive, here)).toList(),
                archive.media().stream()
                        .map(file -> plan(file, known.get(file.number())))
                        .toList(),
                besides.newPeople(archive),
                besides.newRedirects(archive),
                notes(archive, known));
    }

    /** A new picture has no number here yet: one that no picture has keeps it from being taken for another. */
    private static Map<Long, MediaNumbers.Here> here(Archive archive, Map<Long, Copies.Known> known) {
        var here = new HashMap<Long, MediaNumbers.Here>();
        archive.media()
                .forEach(file -> here.put(
                        file.number(),
                        known.containsKey(file.number())
                                ? known.get(file.number()).here()
                                : new MediaNumbers.Here(-1 - file.number(), "/fil/", Set.of())));
        return here;
    }

    private static MediaPlan plan(MediaFile file, Copies.@Nullable Known known) {
        return new MediaPlan(
                file.name(), file.file(), known == null ? null : known.here().number());
    }

    private PagePlan plan(Archive.Page page, Archive archive, Map<Long, MediaNumbers.Here> here) {
        PageFile file = page.content();
        Present present = pages.find(file).orElse(null);
        FileTexts texts = FileTexts.of(file, blocks, here);
        List<Content> brought = texts.newTo(present);
        boolean publishable = texts.isNewToVisitors(present) && (present == null || !present.withdrawn());
        return new PagePlan(
                page.file(),
                present == null ? file.path() : present.path(),
                file.title(),
                kind(present, brought, publishable),
                present == null ? null : present.variantId(),
                present == null ? null : present.version(),
                publishable,
                present == null ? List.of() : changes(present.newest(), brought),
                notes(page, archive, present, brought));
    }

    private static Kind kind(@Nullable Present present, List<Content> brought, boolean publishable) {
        if (present == null) {
            return Kind.NEW;
        }
        if (!brought.isEmpty()) {
            return Kind.CHANGED;
        }
        return publishable ? Kind.DRAFTED : Kind.UNCHANGED;
    }

    private List<String> changes(Content before, List<Content> brought) {
        return brought.isEmpty() ? List.of() : new TextChanges(blocks).between(before, brought.get(brought.size() - 1));
    }

    private List<String> notes(Archive.Page page, Archive archive, @Nullable Present present, List<Content> brought) {
        var notes = new ArrayList<String>();
        if (present != null) {
            if (!present.path().equals(page.content().path())) {
                notes.add("Sidan ligger på %s här. Adressen ändras inte.".formatted(present.path()));
            }
            if (!brought.isEmpty() && !present.newest().equals(present.live())) {
                notes.add("Här finns ett utkast som inte är publicerat. Det blir kvar i historiken.");
            }
            if (present.withdrawn()) {
                notes.add("Sidan är tillbakadragen här och förblir det.");
            }
        }
        for (Block block : blocks.read(page.content().blocks().toString())) {
            if (!block.cleaned().equals(block)) {
                notes.add("Kod som inte får finnas i en text tas bort ur blocket ”%s”.".formatted(block.label()));
            }
        }
        notes.addAll(besides.missing(page.content(), archive));
        return notes;
    }

    private static List<String> notes(Archive archive, Map<Long, Copies.Known> known) {
        return archive.media().stream()
                .map(file -> known.get(file.number()))
                .filter(found -> found != null && found.inTrash())
                .map(found -> "”%s” ligger i papperskorgen här. Ta tillbaka den i biblioteket om den ska synas."
                        .formatted(found.name()))
                .toList();
    }
}
