package nu.flyttahit.result;

import nu.flyttahit.site.PublicChange;

/** An event: some results are others than before. */
record ResultsChanged(int revisions) implements PublicChange {}
