package nu.flyttahit.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.BlockShapes;
import nu.flyttahit.archive.Fault;
import nu.flyttahit.archive.MediaFile;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.site.SafeHtml;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What stops a text: what no editor could have saved either. */
@Component
class TextRules {

    private static final int MOST_BLOCKS = 200;
    private static final int LONGEST_TEXT = 50_000;

    private final Blocks blocks;

    TextRules(Blocks blocks) {
        this.blocks = blocks;
    }

    List<Fault> faults(Archive.Page page, Archive archive) {
        var faults = new ArrayList<Fault>();
        PageFile file = page.content();
        check(page.file(), "", file.text(), archive, faults);
        if (file.draft() != null) {
            check(page.file(), "utkastet, ", file.draft(), archive, faults);
        }
        return faults;
    }

    private void check(String file, String which, PageFile.Text text, Archive archive, List<Fault> faults) {
        refuse(text.title().length() > 200, file, which + "title", "Rubriken får vara högst 200 tecken.", faults);
        refuse(
                text.summary().length() > 400,
                file,
                which + "summary",
                "Sammanfattningen får vara högst 400 tecken.",
                faults);
        refuse(text.blocks().size() > MOST_BLOCKS, file, which + "blocks", "En sida får ha högst 200 block.", faults);
        var seen = new HashSet<String>();
        boolean whole = true;
        for (int i = 0; i < text.blocks().size(); i++) {
            JsonNode block = text.blocks().get(i);
            String place = which + "block " + (i + 1);
            List<String> wrong = BlockShapes.faults(block);
            wrong.forEach(sentence -> faults.add(new Fault(file, place, sentence)));
            whole &= wrong.isEmpty();
            refuse(
                    !seen.add(block.path("id").asString("")),
                    file,
                    place,
                    "Ett annat block på sidan har samma id.",
                    faults);
        }
        if (whole) {
            checkBlocks(file, which, blocks.read(text.blocks().toString()), archive, faults);
        }
    }

    private static void checkBlocks(
            String file, String which, List<Block> blocks, Archive archive, List<Fault> faults) {
        Set<Long> media = archive.media().stream().map(MediaFile::number).collect(Collectors.toSet());
        for (Block block : blocks) {
            String place = which + "blocket ”" + block.label() + "”";
            refuse(
                    block.id().isBlank() || block.id().length() > 100,
                    file,
                    place,
                    "Blocket ska ha ett id på högst 100 tecken.",
                    faults);
            if (block instanceof Block.Picture picture && picture.media() != null) {
                refuse(
                        !media.contains(picture.media()),
                        file,
                        place,
                        "Bild nummer %d finns inte i media.json.".formatted(picture.media()),
                        faults);
            }
            block.addresses().stream()
                    .filter(address -> !SafeHtml.isAddress(address))
                    .forEach(address -> faults.add(new Fault(
                            file, place, "Adressen ”%s” går inte att länka till.".formatted(shown(address)))));
            refuse(
                    block.texts().stream().anyMatch(html -> html.length() > LONGEST_TEXT),
                    file,
                    place,
                    "En text får vara högst 50 000 tecken.",
                    faults);
        }
    }

    private static void refuse(boolean isFault, String file, String place, String sentence, List<Fault> faults) {
        if (isFault) {
            faults.add(new Fault(file, place, sentence));
        }
    }

    private static String shown(String address) {
        return address.length() > 60 ? address.substring(0, 60) + "…" : address;
    }
}
