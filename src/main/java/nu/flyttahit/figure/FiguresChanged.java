package nu.flyttahit.figure;

import java.util.Set;
import nu.flyttahit.site.PublicChange;

/**
 * An event: the store holds other figures than before. Published inside the transaction that writes them.
 *
 * @param keys which figures, such as {@code population}
 */
public record FiguresChanged(Set<String> keys) implements PublicChange {

    public FiguresChanged {
        keys = Set.copyOf(keys);
    }
}
