package nu.flyttahit.traffic;

import static nu.flyttahit.traffic.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTests {

    @ParameterizedTest
    @CsvSource({
        "https://www.google.se/, SEARCH",
        "https://www.google.co.uk/search?q=kalmar, SEARCH",
        "https://google.com, SEARCH",
        "android-app://com.google.android.googlequicksearchbox/https/www.google.com, SEARCH",
        "https://se.search.yahoo.com/, SEARCH",
        "https://duckduckgo.com/, SEARCH",
        "https://www.ecosia.org/, SEARCH",
        "https://www.eniro.se/, SEARCH",
        "https://yandex.ru/, SEARCH",
        "https://chatgpt.com/, ASSISTANT",
        "https://www.perplexity.ai/, ASSISTANT",
        "https://copilot.microsoft.com/, ASSISTANT",
        "https://m365.cloud.microsoft/, ASSISTANT",
        "https://gemini.google.com/app, ASSISTANT",
        "https://claude.ai/chat, ASSISTANT",
        "https://chat.mistral.ai/, ASSISTANT",
        "android-app://com.openai.chatgpt/, ASSISTANT",
        "https://mail.google.com/mail/u/0/, MAIL",
        "https://outlook.live.com/, MAIL",
        "https://eur02.safelinks.protection.outlook.com/, MAIL",
        "android-app://com.google.android.gm/, MAIL",
        "https://l.facebook.com/, SOCIAL",
        "https://lm.facebook.com/l.php, SOCIAL",
        "https://www.linkedin.com/feed/, SOCIAL",
        "android-app://com.linkedin.android/, SOCIAL",
        "https://teams.microsoft.com/, SOCIAL",
        "https://www.flashback.org/t1, SOCIAL",
        "https://mastodon.nu/@nagon, SOCIAL",
        "https://out.reddit.com/, SOCIAL",
        "https://www.kalmar.se/bo, MUNICIPALITY",
        "https://www.xn--mnsters-jxa1m.se/, MUNICIPALITY",
        "https://utveckling.regionkalmar.se/, MUNICIPALITY",
        "https://lnu.se/, MUNICIPALITY",
        "https://www.vimmerby.com/, MUNICIPALITY",
        "https://www.barometern.se/, OTHER",
        "https://google.example.com/, OTHER",
        "https://notfacebook.com/, OTHER",
        "https://facebook.com.example.org/, OTHER",
        "https://sub_domain.example.org/, OTHER",
        "https://user:pass@www.bing.com:443/, SEARCH",
        "HTTPS://WWW.BING.COM/, SEARCH"
    })
    void readersComeFromAChannel(String referrer, Channel channel) {
        assertThat(Channel.of(with("Referer", referrer))).isEqualTo(channel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "kalmar.se",
                "/kalmar",
                "https://",
                "about:blank",
                "javascript:alert(1)",
                "not an % address"
            })
    void nonsenseIsDirect(String referrer) {
        assertThat(Channel.of(with("Referer", referrer))).isEqualTo(Channel.DIRECT);
    }

    @Test
    void ownPagesAreOwn() {
        var request = with("Referer", "https://flyttahit.nu/kalmar");
        request.setServerName("flyttahit.nu");
        assertThat(Channel.of(request)).isEqualTo(Channel.OWN);
    }

    @Test
    void listsAreInLowerCaseAndSayEachThingOnce() {
        List<String> hosts = Stream.of("search", "social", "assistant", "mail", "municipality")
                .flatMap(list -> Lines.of(list).stream())
                .toList();
        assertThat(hosts).doesNotHaveDuplicates().allMatch(host -> host.matches("[a-z0-9.-]+(\\.\\*)?"));
        for (String list : List.of("preview", "bot", "tool", "probe", "referrer-spam")) {
            assertThat(Lines.of(list))
                    .doesNotHaveDuplicates()
                    .allMatch(line -> line.replaceAll("\\\\[A-Z]", "")
                            .equals(line.replaceAll("\\\\[A-Z]", "").toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void numbersAreStoredAndStay() {
        assertThat(Stream.of(Channel.values()).map(Channel::id)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }
}
