package nu.flyttahit.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** One Chromium for all browser tests. Where none is installed they are skipped; CI installs one and refuses skips. */
final class Browser {

    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static com.microsoft.playwright.Browser chromium;

    private Browser() {}

    /** A new visitor: nothing remembered, everything the pages fetch from others refused and noted. */
    static BrowserContext visitor(int width, ColorScheme look, boolean script) {
        return chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(look)
                        .setLocale("sv-SE")
                        .setJavaScriptEnabled(script));
    }

    static Page page(int width, ColorScheme look) {
        return visitor(width, look, true).newPage();
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Path program =
                    PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
            Assumptions.assumeTrue(program != null, "No Chromium found: browser tests are skipped");
            chromium = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(QUIET));
        }
        return chromium;
    }
}
