package nu.flyttahit.goal;

/** An event: what results are computed from is another than before. Published by those who change it; `result` listens. */
public record SourcesChanged() {}
