package org.telgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.cli.Programs;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.TdbStore;

/** Fuseki's console in a browser, within what the security headers allow. */
class ConsoleIT {

    private static final String QUERY = "SELECT ?whom { id:Australia tg:bans ?whom }";

    @Test
    void aQueryShowsItsResult(@TempDir Path temp) throws Exception {
        try (Chromium browser = Chromium.start()) {
            Path folder = temp.resolve("store");
            Programs.telgraph("demo", "--no-serve", "--store", folder);
            try (TdbStore store = TdbStore.openExisting(folder);
                    FusekiService service =
                            FusekiService.start(store, Vocabulary.prefixes(Names.DEFAULT), ServerSettings.local(0))) {
                ask(browser, service.address().resolve("/"));
            }
        }
    }

    private static void ask(Chromium browser, URI console) {
        Page page = browser.page();
        page.navigate(console + "#/dataset/" + FusekiService.DATASET + "/query/");
        page.locator(".CodeMirror").first().waitFor();
        page.getByText("exposure", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForFunction(
                "() => document.querySelector('.CodeMirror').CodeMirror.getValue().includes('supplierEntity')");
        page.evaluate("query => document.querySelector('.CodeMirror').CodeMirror.setValue(query)", QUERY);
        page.locator(".yasqe_queryButton").first().click();
        Locator result = page.locator(".yasr table tbody");
        result.first().waitFor();
        assertTrue(result.first().innerText().contains("Huawei"), result.first().innerText());
        // The console would like to know prefixes of others, and is kept from it.
        browser.complaints()
                .removeIf(complaint -> complaint.contains("prefix.cc") || complaint.contains("Failed to fetch"));
        assertEquals(List.of(), browser.complaints());
        browser.assertAskedOnly(console.toString());
    }
}
