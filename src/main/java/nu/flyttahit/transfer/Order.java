package nu.flyttahit.transfer;

import nu.flyttahit.account.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * On whose word content is brought in.
 *
 * @param who null for the first content, which nobody asked for
 * @param publish whether texts for visitors go live, where nothing stops them
 * @param upload the file that was sent; null for the first content
 */
record Order(
        @Nullable SignedIn who, boolean publish, @Nullable Upload upload) {

    static Order ofFirstContent() {
        return new Order(null, true, null);
    }

    @Nullable
    Long account() {
        return who == null ? null : who.id();
    }
}
