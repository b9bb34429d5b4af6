package nu.flyttahit.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nu.flyttahit.fetch.Fault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;

class FetchTests {

    @RegisterExtension
    static final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().gzipDisabled(true))
            .build();

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-02-22T08:00:00Z"), ZoneOffset.UTC);

    private final List<Duration> waits = new ArrayList<>();
    private final Fetch fetch = fetch(new FetchProperties(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            DataSize.ofKilobytes(10),
            3,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60)));

    private Fetch fetch(FetchProperties settings) {
        return new Fetch(settings, "https://flyttahit.example/", NOW, waits::add);
    }

    private Call call() {
        return Call.get("SCB", URI.create(server.baseUrl() + "/tables/TAB638/data?a=%5Bb%5D"), Duration.ZERO);
    }

    private void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    private nu.flyttahit.fetch.Fault fault() {
        return ((Fetched.Failed) fetch.ask(call())).fault();
    }

    private int calls() {
        return server.findAll(getRequestedFor(anyUrl())).size();
    }

    @Test
    void handsOverTheAnswerAndSaysWhoAsks() {
        answers(okJson("{\"å\":1}").withHeader("ETag", "\"v1\""));

        assertThat(fetch.ask(call())).isEqualTo(new Fetched.Body("{\"å\":1}", "\"v1\""));
        server.verify(getRequestedFor(anyUrl())
                .withHeader("User-Agent", equalTo("Flyttahit-siffror/1.0 (+https://flyttahit.example/)"))
                .withHeader("Accept-Encoding", equalTo("gzip")));
        assertThat(waits).isEmpty();
    }

    @Test
    void readsAPackedAnswer() throws IOException {
        byte[] packed = packed("{\"rad\":\"%s\"}".formatted("x".repeat(5000)));
        answers(aResponse().withHeader("Content-Encoding", "gzip").withBody(packed));

        assertThat(fetch.ask(call()))
                .isInstanceOfSatisfying(
                        Fetched.Body.class, body -> assertThat(body.text()).hasSize(5010));
    }

    @Test
    void saysThatAPackedAnswerIsNotWhole() throws IOException {
        byte[] packed = packed("{\"rad\":\"åäö\"}");
        answers(aResponse().withHeader("Content-Encoding", "gzip").withBody(Arrays.copyOf(packed, packed.length - 9)));

        assertThat(fault().kind()).isEqualTo(Kind.CUT);
    }

    @Test
    void unpacksNoMoreThanItTakes() throws IOException {
        answers(aResponse()
                .withHeader("Content-Encoding", "gzip")
                .withBody(packed("[%s1]".formatted("1,".repeat(100_000)))));

        assertThat(fault().kind()).isEqualTo(Kind.TOO_LARGE);
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(bytes)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void sendsAQuestionInABody() {
        answers(okJson("{}"));

        fetch.ask(call().post("{\"query\":[]}"));

        server.verify(postRequestedFor(anyUrl())
                .withHeader("Content-Type", matching("application/json.*"))
                .withRequestBody(equalTo("{\"query\":[]}")));
    }

    @Test
    void takesAnUnchangedAnswerForWhatItIs() {
        answers(aResponse().withStatus(304));

        assertThat(fetch.ask(call().unlessHeld("\"v1\""))).isEqualTo(new Fetched.Unchanged());
        server.verify(getRequestedFor(anyUrl()).withHeader("If-None-Match", equalTo("\"v1\"")));
    }

    @Test
    void doesNotBelieveUnchangedWhereNothingIsHeld() {
        answers(aResponse().withStatus(304));

        assertThat(fault().kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void triesAgainAfterAFaultThatPasses() {
        server.stubFor(any(anyUrl())
                .inScenario("mends")
                .whenScenarioStateIs(STARTED)
                .willReturn(aResponse().withStatus(500))
                .willSetStateTo("well"));
        server.stubFor(
                any(anyUrl()).inScenario("mends").whenScenarioStateIs("well").willReturn(okJson("{}")));

        assertThat(fetch.ask(call())).isInstanceOf(Fetched.Body.class);
        assertThat(waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500)));
    }

    @Test
    void givesUpAfterItsTriesAndWaitsLongerEachTime() {
        answers(aResponse().withStatus(503));

        assertThat(fault().sentence()).isEqualTo("SCB har ett fel hos sig (503).");
        assertThat(calls()).isEqualTo(3);
        assertThat(waits).hasSize(2);
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "7"));

        assertThat(fault().sentence()).isEqualTo("SCB tog inte emot fler frågor just nu (429).");
        assertThat(waits).hasSize(2).allSatisfy(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void waitsUntilAMoment() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "Sun, 22 Feb 2026 08:00:09 GMT"));

        assertThat(fault().pause()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void goesAwayWhereItIsAskedToWaitForLong() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "3600"));

        assertThat(fault().kind()).isEqualTo(Kind.TOO_MANY_CALLS);
        assertThat(calls()).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void doesNotAskTwiceWhatIsRefused() {
        answers(aResponse().withStatus(400));

        assertThat(fault().sentence()).isEqualTo("SCB svarade inte på frågan (400).");
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void saysThatAnAnswerIsEmpty() {
        answers(okJson(""));

        assertThat(fault().kind()).isEqualTo(Kind.EMPTY);
    }

    @Test
    void saysThatAnAnswerIsAPage() {
        answers(aResponse().withHeader("Content-Type", "text/html").withBody("<html>Underhåll</html>"));

        assertThat(fault().sentence()).isEqualTo("SCB svarade med något annat än siffror i JSON.");
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void saysThatAnAnswerWasCut() {
        answers(okJson("{}").withFault(Fault.RANDOM_DATA_THEN_CLOSE));

        assertThat(fault().sentence()).isEqualTo("Svaret från SCB bröts på vägen.");
        assertThat(calls()).isEqualTo(3);
    }

    @Test
    void readsNoMoreThanItTakes() {
        answers(okJson("[%s1]".formatted("1,".repeat(4000000))));

        assertThat(fault().kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void doesNotWaitForOneThatIsSilent() {
        answers(okJson("{}").withFixedDelay(20_000));

        assertThat(impatient(Duration.ofMillis(200), Duration.ofSeconds(20)).ask(call()))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.fault().kind()).isEqualTo(Kind.SLOW));
    }

    @Test
    void doesNotWaitForOneThatDribbles() {
        answers(okJson("{\"x\":\"%s\"}".formatted("y".repeat(1000))).withChunkedDribbleDelay(50, 20_000));

        assertThat(impatient(Duration.ofSeconds(20), Duration.ofMillis(600)).ask(call()))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.fault().kind()).isEqualTo(Kind.SLOW));
    }

    private Fetch impatient(Duration answer, Duration total) {
        return fetch(new FetchProperties(
                Duration.ofSeconds(5), answer, total, DataSize.ofKilobytes(10), 1, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Call nobody = Call.get("Kolada", URI.create("http://localhost:" + free + "/"), Duration.ZERO);

        assertThat(fetch.ask(nobody))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.fault().sentence()).isEqualTo("Kolada går inte att nå."));
    }

    @Test
    void keepsItsDistanceBetweenCallsOfAHost() {
        answers(okJson("{}"));
        Call slow = Call.get("SCB", URI.create(server.baseUrl() + "/"), Duration.ofHours(1));

        fetch.ask(slow);
        fetch.ask(slow);
        fetch.ask(slow);

        assertThat(waits).hasSize(2);
        assertThat(waits.get(0)).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        assertThat(waits.get(1)).isBetween(Duration.ofMinutes(110), Duration.ofHours(2));
    }
}
