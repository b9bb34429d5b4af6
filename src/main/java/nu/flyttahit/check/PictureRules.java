package nu.flyttahit.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.block.Block;
import nu.flyttahit.media.Pictures;
import nu.flyttahit.media.Pictures.Standing;
import nu.flyttahit.site.Sweden;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the pictures of a page may be shown, and are large enough for their places. */
@Component
@Order(20)
class PictureRules implements Rule {

    private static final int CONSENT_DAYS = 60;
    private static final int WIDE_ALONE = 960; // as wide as the text column, on a screen of today
    private static final int WIDE_BESIDE_TEXT = 640;

    private final Pictures pictures;
    private final Clock clock;

    PictureRules(Pictures pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    @Override
    public Stream<Finding> of(CheckedPage page) {
        return page.blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(Block.Picture.class::cast)
                .flatMap(block -> of(block).stream().map(found -> found.in(block.id())));
    }

    private List<Finding> of(Block.Picture block) {
        if (block.media() == null) {
            return List.of(); // told by the required rules
        }
        Optional<Standing> standing = pictures.standing(block.media());
        if (standing.isEmpty() || standing.get().trashed()) {
            return List.of(Finding.fault(
                    "picture.gone", "Bilden finns inte kvar i biblioteket. Välj en annan bild eller ta bort blocket."));
        }
        var found = new ArrayList<Finding>();
        consent(standing.get()).ifPresent(found::add);
        size(block, standing.get()).ifPresent(found::add);
        if (!standing.get().licensed()) {
            found.add(Finding.warning(
                            "picture.licence",
                            "Det står inte på vilka villkor bilden får visas. Öppna den under Bilder och välj en licens.")
                    .about(standing.get().name()));
        }
        fileName(block).ifPresent(found::add);
        return found;
    }

    private Optional<Finding> consent(Standing picture) {
        if (!picture.people()) {
            return Optional.empty();
        }
        LocalDate today = Sweden.today(clock);
        LocalDate until = picture.consentUntil();
        if (until == null) {
            return Optional.of(Finding.fault(
                            "picture.consent",
                            "Personer går att känna igen på bilden, men inget samtycke är noterat. Skriv det under Bilder eller välj en annan bild.")
                    .about(picture.name()));
        }
        if (until.isBefore(today)) {
            return Optional.of(Finding.fault(
                            "picture.consent",
                            "Samtycket från personerna på bilden har gått ut, så den visas inte. Be om ett nytt eller välj en annan bild.")
                    .about(picture.name() + ", samtycke till " + until));
        }
        return until.isAfter(today.plusDays(CONSENT_DAYS))
                ? Optional.empty()
                : Optional.of(Finding.warning(
                                "picture.consent-soon",
                                "Samtycket från personerna på bilden går snart ut. Be om ett nytt eller välj en annan bild.")
                        .about(picture.name() + ", samtycke till " + until));
    }

    /** A drawing is sharp at any size. */
    private static Optional<Finding> size(Block.Picture block, Standing picture) {
        int wanted = block.html().isBlank() ? WIDE_ALONE : WIDE_BESIDE_TEXT;
        return picture.drawing() || picture.width() >= wanted
                ? Optional.empty()
                : Optional.of(Finding.warning(
                                "picture.small",
                                "Bilden är liten för sin plats och blir suddig. Byt den mot en större under Bilder.")
                        .about("%d × %d punkter, bredden bör vara minst %d"
                                .formatted(picture.width(), picture.height(), wanted)));
    }

    /** What a camera calls a picture says nothing to anybody. */
    private static Optional<Finding> fileName(Block.Picture block) {
        String said = block.description();
        return block.alt().equals("describe")
                        && said != null
                        && said.strip().matches("(?i)(.+\\.(jpe?g|png|webp|svg)|(img|dsc|dji|bild)[_ -]?\\d+)")
                ? Optional.of(Finding.warning(
                                "alt.file-name", "Beskrivningen är ett filnamn. Skriv vad bilden visar i stället.")
                        .about("”" + said.strip() + "”"))
                : Optional.empty();
    }
}
