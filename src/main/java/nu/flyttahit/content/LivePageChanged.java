package nu.flyttahit.content;

import nu.flyttahit.site.PublicChange;

/**
 * The live text of a page is another than before. Published inside the transaction that moves the live pointer; whoever
 * moves it past {@link Publishing}, or rewrites a live revision to erase a person, publishes this too.
 */
public record LivePageChanged(int variantId) implements PublicChange {}
