package org.telgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.Needs;
import org.telgraph.cli.Programs;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.TdbStore;

/** Fuseki's console in a browser, within what the security headers allow. */
class ConsoleIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final String QUERY = "SELECT ?whom { id:Australia tg:bans ?whom }";

    @TempDir
    Path temp;

    private TdbStore store;
    private FusekiService service;
    private Playwright playwright;
    private Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        Needs.installed(Files.isExecutable(CHROMIUM), "chromium is needed");
        Path folder = temp.resolve("store");
        Programs.telgraph("demo", "--no-serve", "--store", folder);
        store = TdbStore.openExisting(folder);
        service = FusekiService.start(store, Vocabulary.prefixes(Names.DEFAULT), ServerSettings.local(0));
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        page = browser.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() throws Exception {
        if (playwright != null) {
            playwright.close();
        }
        if (service != null) {
            service.close();
        }
        if (store != null) {
            store.close();
        }
    }

    @Test
    void aQueryShowsItsResult() {
        URI console = service.address().resolve("/");
        page.navigate(console + "#/dataset/" + FusekiService.DATASET + "/query/");
        page.locator(".CodeMirror").first().waitFor();
        page.evaluate("query => document.querySelector('.CodeMirror').CodeMirror.setValue(query)", QUERY);
        page.locator(".yasqe_queryButton").first().click();
        Locator result = page.locator(".yasr table tbody");
        result.first().waitFor();
        assertTrue(result.first().innerText().contains("Huawei"), result.first().innerText());
        // The console would like to know prefixes of others, and is kept from it.
        complaints.removeIf(complaint -> complaint.contains("prefix.cc") || complaint.contains("Failed to fetch"));
        assertEquals(List.of(), complaints);
        assertEquals(
                List.of(),
                requests.stream()
                        .filter(url -> !url.startsWith(console.toString())
                                && !url.startsWith("data:")
                                && !url.startsWith("blob:"))
                        .toList(),
                "requests to others");
    }
}
