package nu.flyttahit.site;

/** An event: something that visitors see is another than before. Published inside the transaction that changes it. */
public interface PublicChange {}
