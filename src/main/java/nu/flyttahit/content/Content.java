package nu.flyttahit.content;

import java.util.Map;

/** What a revision says; {@code blocks} as stored JSON. */
public record Content(String title, String summary, Map<String, String> meta, String blocks) {}
