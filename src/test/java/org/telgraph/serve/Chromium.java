package org.telgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.telgraph.Needs;

/** A real browser, and what its pages asked for and complained of. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Chromium() {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /** Skips the test, loudly, where there is no browser. */
    static Chromium start() {
        Needs.installed(Files.isExecutable(PROGRAM), "chromium is needed");
        return new Chromium();
    }

    Page page() {
        return page(1280, 900);
    }

    /** A page of its own, without what others have stored. */
    Page page(int width, int height) {
        Page page = browser.newContext(new NewContextOptions()
                        .setViewportSize(width, height)
                        .setPermissions(List.of("clipboard-read", "clipboard-write")))
                .newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** What pages complained of, which tests may take from it. */
    List<String> complaints() {
        return complaints;
    }

    /** Fails when a page asked another server for something. */
    void assertAskedOnly(String server) {
        assertEquals(
                List.of(),
                requests.stream()
                        .filter(url -> !url.startsWith(server) && !url.startsWith("data:") && !url.startsWith("blob:"))
                        .toList(),
                "requests to others");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
