package nu.flyttahit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.picture.Samples;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over real HTTP: the limits are the server's, and what matters is that the sentence arrives. */
@SiteTest
class OversizeTests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFileAboveTheLimitIsAnsweredWithASentence() throws Exception {
        HttpResponse<String> answer = upload(signedIn(), 21);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<html lang=\"sv\"", "Filen är för stor", "högst 20 MB");
    }

    @Test
    void aRequestAboveTheLimitIsReadToItsEndSoThatTheSentenceArrives() throws Exception {
        HttpResponse<String> answer = upload(signedIn(), 130);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Filen är för stor");
    }

    @Test
    void anUploadThatIsCutOffLeavesNothing() throws Exception {
        HttpClient client = signedIn();
        byte[] half = Arrays.copyOf(Samples.jpeg(700, 500), 4_000);
        String start = start(client);
        Supplier<InputStream> cut = () -> new SequenceInputStream(
                new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(new ByteArrayInputStream(half), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the cable is out");
                    }
                }));
        long before = stored();
        assertThatThrownBy(() -> client.send(
                        HttpRequest.newBuilder(address("/admin/media"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(cut))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        Thread.sleep(1000); // what is left of the request comes to its end
        assertThat(stored()).isEqualTo(before);
        assertThat(token(client, "/admin/media/nytt")).as("still signed in").isNotEqualTo("none");
    }

    @Test
    void nobodyUploadsWithoutASession() throws Exception {
        HttpResponse<String> answer = upload(
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), 1);
        assertThat(answer.statusCode()).isIn(302, 403);
    }

    private HttpClient signedIn() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String form = "epost=" + people.leader().email() + "&losenord="
                + java.net.URLEncoder.encode(People.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + token(client, "/logga-in");
        var signIn = HttpRequest.newBuilder(address("/logga-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        assertThat(client.send(signIn, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(302);
        return client;
    }

    private HttpResponse<String> upload(HttpClient client, int megabytes) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("/admin/media"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(start(client)),
                        HttpRequest.BodyPublishers.ofByteArray(new byte[megabytes * 1024 * 1024]),
                        HttpRequest.BodyPublishers.ofString("\r\n--x--\r\n")))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String start(HttpClient client) throws IOException, InterruptedException {
        return "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token(client, "/admin/media/nytt")
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"filer\"; filename=\"a.jpg\"\r\n\r\n";
    }

    private long stored() {
        return jdbc.sql("select count(*) from media_original").query(Long.class).single();
    }

    private String token(HttpClient client, String page) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(address(page)).build(), HttpResponse.BodyHandlers.ofString());
        var field = Jsoup.parse(answer.body()).selectFirst("input[name=_csrf]");
        return field == null ? "none" : field.val();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
