package nu.flyttahit.page;

import java.util.Locale;
import java.util.Optional;
import nu.flyttahit.block.Block;
import nu.flyttahit.media.Pictures;
import nu.flyttahit.media.Pictures.Picture;
import nu.flyttahit.page.PageView.ShownPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up the pictures that blocks name. */
@Component
class PicturesOfPage {

    private final Pictures pictures;

    PicturesOfPage(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The block, already cleaned, with its picture; empty when neither the picture nor a text is left to show. */
    Optional<Object> shown(Block.Picture block, Locale language) {
        Picture picture = Optional.ofNullable(block.media())
                .flatMap(id -> pictures.find(id, language))
                .orElse(null);
        if (picture == null && block.html().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new ShownPicture(
                block.id(),
                block.heading(),
                picture,
                picture == null ? "" : alt(block, picture),
                isBlank(block.caption()) ? null : block.caption(),
                block.html()));
    }

    /** A caption says it already, a decoration says nothing; an empty description falls back on the library's. */
    private static String alt(Block.Picture block, Picture picture) {
        if (!block.alt().equals("describe")) {
            return "";
        }
        String own = block.description();
        return own == null || own.isBlank() ? picture.alt() : own;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
