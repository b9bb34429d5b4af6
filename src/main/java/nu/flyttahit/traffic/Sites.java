package nu.flyttahit.traffic;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Known sites from {@code resources/traffic}, one a line: {@code facebook.com} and everything below it, {@code google.*}
 * with the ending of any country. Apps are there by the name they give as {@code android-app://}.
 */
final class Sites {

    private static final String ANY_COUNTRY = ".*";
    private static final Pattern COUNTRY = Pattern.compile("(?:\\.(?:com?|net|org))?\\.[a-z]{2,3}$");

    private static final Map<String, Channel> BY_HOST = Stream.of(
                    Channel.SEARCH, Channel.SOCIAL, Channel.ASSISTANT, Channel.MAIL, Channel.MUNICIPALITY)
            .flatMap(channel ->
                    Lines.of(channel.name().toLowerCase(Locale.ROOT)).stream().map(host -> Map.entry(host, channel)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Sites() {}

    /** The channel of a host in lower case. The longest that is known wins: gemini.google.com is no search engine. */
    static Channel channelOf(String host) {
        for (int from = 0; from >= 0; from = nextLabel(host, from)) {
            String end = host.substring(from);
            Channel known = BY_HOST.get(end);
            if (known == null) {
                known = BY_HOST.get(COUNTRY.matcher(end).replaceFirst("") + ANY_COUNTRY);
            }
            if (known != null) {
                return known;
            }
        }
        return Channel.OTHER;
    }

    private static int nextLabel(String host, int from) {
        int dot = host.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }
}
