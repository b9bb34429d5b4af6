package nu.flyttahit.archive;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nu.flyttahit.block.Block;

/** Pictures and files that a block shows or leads to, by the numbers they have on one site, and their numbers on another. */
public final class MediaNumbers {

    private static final Pattern ADDRESS = Pattern.compile("/(?:fil|bild)/(\\d{1,18})-([0-9a-f]{8})/[^\"'\\s<>?#]*");

    /**
     * What an entry of the library is on this site.
     *
     * @param address where visitors find it
     * @param hashes beginnings of the checksums of all that it has shown, as they stand in addresses
     */
    public record Here(long number, String address, Set<String> hashes) {}

    private MediaNumbers() {}

    public static Set<Long> in(Block block) {
        var numbers = new LinkedHashSet<Long>();
        if (block instanceof Block.Picture picture && picture.media() != null) {
            numbers.add(picture.media());
        }
        UnaryOperator<String> noting = text -> {
            ADDRESS.matcher(text).results().forEach(found -> numbers.add(Long.parseLong(found.group(1))));
            return text;
        };
        block.withHtml(noting);
        block.withAddresses(noting);
        return numbers;
    }

    /** The block with the numbers and addresses of this site; what is not among them stays. */
    public static Block moved(Block block, Map<Long, Here> here) {
        UnaryOperator<String> readdressed = text -> readdressed(text, here);
        Block moved = block.withHtml(readdressed).withAddresses(readdressed);
        if (moved instanceof Block.Picture picture && picture.media() != null && here.containsKey(picture.media())) {
            return picture.showing(here.get(picture.media()).number());
        }
        return moved;
    }

    private static String readdressed(String text, Map<Long, Here> here) {
        return ADDRESS.matcher(text).replaceAll(found -> {
            Here target = here.get(Long.parseLong(found.group(1)));
            return target == null || leadsTo(target, found) ? found.group() : target.address();
        });
    }

    private static boolean leadsTo(Here target, MatchResult address) {
        return target.number() == Long.parseLong(address.group(1))
                && target.hashes().contains(address.group(2));
    }
}
