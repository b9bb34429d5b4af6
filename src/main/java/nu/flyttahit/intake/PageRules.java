package nu.flyttahit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.Fault;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.intake.PresentPages.Present;
import nu.flyttahit.redirect.ReservedWords;
import nu.flyttahit.redirect.Slugs;
import org.springframework.stereotype.Component;

/** What stops a page: its owner, its language, or that it cannot stand where it says. */
@Component
class PageRules {

    /** Of these there is one each, and every site has them from the start. */
    private static final Set<String> UNIQUE = Set.of("county", "list", "municipality");

    private final PresentPages present;
    private final Organisations organisations;
    private final ReservedWords words;

    PageRules(PresentPages present, Organisations organisations, ReservedWords words) {
        this.present = present;
        this.organisations = organisations;
        this.words = words;
    }

    List<Fault> faults(Archive.Page page, Archive archive) {
        var sentences = new ArrayList<String>();
        PageFile file = page.content();
        if (organisations.bySlug(file.owner()).isEmpty()) {
            sentences.add("Ägaren ”%s” finns inte.".formatted(file.owner()));
        }
        if (!file.locale().equals("sv") && !file.locale().equals("en")) {
            sentences.add("Språket ska vara sv eller en.");
        } else {
            wrongAddress(file)
                    .or(() -> twice(page, archive))
                    .or(() -> place(file, archive))
                    .ifPresent(sentences::add);
        }
        return sentences.stream()
                .map(sentence -> new Fault(page.file(), file.path(), sentence))
                .toList();
    }

    /** One page can be known by its number and another by its address, and both be the same here. */
    List<Fault> twice(Archive archive) {
        var seen = new HashMap<Integer, String>();
        var faults = new ArrayList<Fault>();
        for (Archive.Page page : archive.pages()) {
            present.find(page.content())
                    .map(here -> seen.putIfAbsent(here.variantId(), page.file()))
                    .ifPresent(other -> faults.add(new Fault(
                            page.file(), "", "Samma sida här som den i %s: ta bort en av dem.".formatted(other))));
        }
        return faults;
    }

    private static Optional<String> wrongAddress(PageFile file) {
        boolean english = file.path().equals("/en") || file.path().startsWith("/en/");
        if (english != file.locale().equals("en")) {
            return Optional.of("Engelska sidor, och bara de, ligger under /en.");
        }
        if (file.path().equals("/")) {
            return Optional.empty();
        }
        if (!file.path().startsWith("/") || file.path().length() > 400) {
            return Optional.of("Adressen ska börja med / och ha högst 400 tecken.");
        }
        return Stream.of(file.path().substring(1).split("/", -1))
                .flatMap(part -> Slugs.fault(part).stream())
                .findFirst();
    }

    private static Optional<String> twice(Archive.Page page, Archive archive) {
        PageFile file = page.content();
        return archive.pages().stream()
                .filter(other -> !other.file().equals(page.file()))
                .filter(other -> other.content().path().equals(file.path())
                        || (file.id() != null
                                && file.id().equals(other.content().id())
                                && other.content().locale().equals(file.locale())))
                .map(other -> "Samma sida eller adress finns också i %s.".formatted(other.file()))
                .findFirst();
    }

    private Optional<String> place(PageFile file, Archive archive) {
        Optional<Present> here = present.find(file);
        if (here.isPresent()) {
            return here.filter(Present::inTrash)
                    .map(page -> "Sidan ligger i papperskorgen här. Återställ den först, eller ta bort den ur filen.");
        }
        return newPlace(file, archive);
    }

    private Optional<String> newPlace(PageFile file, Archive archive) {
        if (present.page(file.path()).isPresent()) {
            return Optional.of("På %s finns redan en sida på ett annat språk.".formatted(file.path()));
        }
        if (UNIQUE.contains(file.type()) && file.locale().equals("sv")
                || !file.type().matches("[a-z]{1,20}")) {
            return Optional.of("En ny sida kan inte vara av typen ”%s”.".formatted(file.type()));
        }
        if (words.isReserved(file.path())) {
            return Optional.of("Adressen %s är upptagen av en del av webbplatsen.".formatted(file.path()));
        }
        String hangsOn = file.locale().equals("en") ? file.mirrors() : file.above();
        if (hangsOn == null) {
            return Optional.of(
                    file.locale().equals("en")
                            ? "En engelsk sida ska säga vilken svensk sida den hör till, i fältet mirrors."
                            : "Startsidan kan inte läsas in som en ny sida.");
        }
        if (isCircle(file, archive)) {
            return Optional.of("Sidan ligger under sig själv.");
        }
        boolean comesAlong = archive.pages().stream()
                .map(Archive.Page::content)
                .anyMatch(other ->
                        other.path().equals(hangsOn) && other.locale().equals("sv") && !Objects.equals(other, file));
        return comesAlong || present.page(hangsOn).isPresent()
                ? Optional.empty()
                : Optional.of("Sidan hör ihop med %s, som varken finns i filen eller här.".formatted(hangsOn));
    }

    private static boolean isCircle(PageFile file, Archive archive) {
        var seen = new HashSet<String>();
        String path = file.path();
        while (path != null && seen.add(path)) {
            String at = path;
            path = archive.pages().stream()
                    .map(Archive.Page::content)
                    .filter(page -> page.path().equals(at))
                    .map(page -> page.locale().equals("en") ? page.mirrors() : page.above())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return path != null;
    }
}
