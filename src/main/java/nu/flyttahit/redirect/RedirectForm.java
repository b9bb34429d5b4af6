package nu.flyttahit.redirect;

import org.jspecify.annotations.Nullable;

/** An old address and where it should lead, as typed. */
record RedirectForm(String fran, String till) {

    RedirectForm(@Nullable String fran, @Nullable String till) {
        this.fran = fran == null ? "" : fran;
        this.till = till == null ? "" : till;
    }
}
