package nu.flyttahit.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A mail server that takes everything except where it is told to answer otherwise, or not at all. */
class ScriptedSmtp implements AutoCloseable {

    static final String GREETING = "";
    static final String SILENCE = "";

    final CountDownLatch silent = new CountDownLatch(1);

    private static final Map<String, String> KIND =
            Map.of(GREETING, "220 ready", "DATA", "354 go on", "QUIT", "221 bye");

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, String> answers;

    /** By the first word of the client's line; {@link #GREETING} before it has said anything, {@code .} after a text. */
    ScriptedSmtp(Map<String, String> answers) throws IOException {
        this.answers = answers;
        thread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                thread(() -> talk(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            boolean inText = false;
            String word = GREETING;
            while (word != null) {
                if (!inText || word.equals(".")) {
                    String answer = answers.getOrDefault(word, KIND.getOrDefault(word, "250 ok"));
                    answer(client, answer);
                    inText = answer.startsWith("354");
                }
                word = word(in.readLine(), inText);
            }
        } catch (IOException | InterruptedException e) {
            // the client hung up, as it may
        }
    }

    private void answer(Socket client, String answer) throws IOException, InterruptedException {
        if (answer.equals(SILENCE)) {
            silent.countDown();
            closed.await();
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static @Nullable String word(@Nullable String line, boolean inText) {
        return line == null || inText ? line : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
