package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class PageDeliveryTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void aRepeatVisitAsksAndIsToldThatNothingChanged() throws Exception {
        HttpResponse<String> first = get("/kalmar");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        HttpResponse<String> again = get("/kalmar", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(again.headers().firstValue("Content-Security-Policy"))
                .isEqualTo(first.headers().firstValue("Content-Security-Policy"));
    }

    @Test
    void weakAndListedTagsAreUnderstoodAndOthersAreNot() throws Exception {
        String tag = get("/kalmar").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/kalmar", "If-None-Match", "\"x\", W/" + tag).statusCode())
                .isEqualTo(304);
        assertThat(get("/kalmar", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
        assertThat(get("/borgholm", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void thePackedPageIsTheSamePageUnderItsOwnTag() throws Exception {
        HttpResponse<String> plain = get("/kalmar");
        HttpResponse<byte[]> packed = http.send(
                request("/kalmar").header("Accept-Encoding", "br, gzip").build(), BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Encoding"));
        assertThat(packed.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(unpacked(packed.body())).isEqualTo(plain.body());
    }

    @Test
    void aReaderThatRefusesGzipGetsThePlainPage() throws Exception {
        assertThat(get("/kalmar", "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void headSaysWhatGetWouldSay() throws Exception {
        HttpResponse<String> get = get("/kalmar");
        HttpResponse<String> head = http.send(
                request("/kalmar")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"ETag", "Content-Length", "Content-Type", "Cache-Control"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(get.headers().firstValue(name));
        }
    }

    @Test
    void theLanguageIsThePathsAlone() throws Exception {
        assertThat(get("/kalmar", "Accept-Language", "en").body())
                .isEqualTo(get("/kalmar").body());
        assertThat(get("/kalmar").body()).contains("<html lang=\"sv\"");
        assertThat(get("/en/kalmar", "Accept-Language", "sv").body()).contains("<html lang=\"en\"");
        assertThat(get("/en/nowhere").body()).contains("<html lang=\"en\"");
    }

    @Test
    void otherSpellingsLeadToTheCanonicalAddressWithTheirQuery() throws Exception {
        assertThat(location("/kalmar/")).isEqualTo("/kalmar");
        assertThat(location("/Kalmar?utm_source=x")).isEqualTo("/kalmar?utm_source=x");
        assertThat(location("/v%C3%A4stervik")).isEqualTo("/vastervik");
        assertThat(location("/en/")).isEqualTo("/en");
        assertThat(get("/kalmarr/").statusCode()).isEqualTo(404);
        assertThat(get("//evil.example/").headers().firstValue("Location").orElse("/"))
                .doesNotStartWith("//");
    }

    private String location(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(301);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String unpacked(byte[] packed) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
