package org.telgraph.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.cli.Programs;
import org.telgraph.extract.CorefMode;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.pipeline.LanguageModels;
import org.telgraph.store.PackagedQueries;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The explorer in a browser, over the articles of the demo. */
class ExplorerIT {

    private static final String HUAWEI = "https://w3id.org/telgraph/id/Huawei";
    private static final String VODAFONE = "https://w3id.org/telgraph/id/Vodafone";
    private static final String UNITED_KINGDOM = "https://w3id.org/telgraph/id/United_Kingdom";

    /** What nobody denies in the demo. */
    private static final String DENIAL = """
            {"id": "spying", "title": "Spying alleged", "publisher": "telgraph samples", "date": "2020-07-20", \
            "text": "U.S. officials said that Huawei spied on Vodafone."}
            {"id": "denial", "title": "Spying denied", "publisher": "telgraph samples", "date": "2020-07-21", \
            "text": "Huawei denied that it had spied on Vodafone."}
            {"id": "hostile", "title": "<img src=x onerror=alert(1)>", "publisher": "<b>x</b>", "date": "2020-07-22", \
            "url": "javascript:alert(1)", "text": "Norway banned ZTE in 2019."}
            """;

    /** The graph that is drawn. */
    private static final String GRAPH = "document.querySelector('.canvas')._cyreg.cy";

    @TempDir
    static Path temp;

    private static TdbStore store;
    private static FusekiService service;
    private static Chromium browser;

    private Page page;

    @BeforeAll
    static void start() throws Exception {
        browser = Chromium.start();
        Path folder = temp.resolve("store");
        Programs.telgraph("demo", "--no-serve", "--store", folder);
        Programs.telgraph("build", "--store", folder, Files.writeString(temp.resolve("denial.jsonl"), DENIAL));
        store = TdbStore.openExisting(folder);
        service = FusekiService.start(
                store,
                Vocabulary.prefixes(Names.DEFAULT),
                ServerSettings.local(0),
                article -> LanguageModels.extractor(Knowledge.packaged(), CorefMode.RULES)
                        .extract(article));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (service != null) {
            service.close();
        }
        if (store != null) {
            store.close();
        }
    }

    @BeforeEach
    void open() {
        browser.complaints().clear();
        page = browser.page();
    }

    @AfterEach
    void nothingIsComplainedOfOrAskedElsewhere() {
        page.context().close();
        assertEquals(List.of(), browser.complaints());
        browser.assertAskedOnly(service.address().toString());
    }

    private void go(String view) {
        page.navigate(service.address().resolve("explore/") + view);
        assertThat(page.locator("main")).hasAttribute("aria-busy", "false");
    }

    private static String entity(String iri) {
        return URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }

    private void goGraph(String... seeds) {
        go("#/graph?" + Stream.of(seeds).map(seed -> "seeds=" + entity(seed)).collect(Collectors.joining("&")));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private int number(String expression) {
        return ((Number) page.evaluate(GRAPH + expression)).intValue();
    }

    @Test
    void searchCompletesNamesAndAliasesByTheKeyboard() {
        go("");
        page.keyboard().press("/");
        page.keyboard().type("british tele");
        Locator option = page.getByRole(AriaRole.OPTION);
        assertThat(option.first()).containsText("BT");
        assertThat(option.first()).containsText("British Telecom");
        page.keyboard().press("ArrowDown");
        assertThat(option.first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("BT");
        assertThat(page.locator("h1")).isFocused();
        page.goBack();
        page.keyboard().press("/");
        page.keyboard().type("no such name");
        assertThat(page.getByRole(AriaRole.LISTBOX)).containsText("no such name");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.LISTBOX)).hasCount(0);
    }

    @Test
    void wordsAreFoundInSentences() {
        go("");
        page.getByLabel("Search a name, or words").fill("installing backdoor");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("installing backdoor");
        Locator sentence = page.locator("article.evidence").first();
        assertThat(sentence).containsText("installed backdoors");
        assertThat(sentence).containsText("Huawei deploys backdoor");
        page.getByLabel("Words", new GetByLabelOptions().setExact(true)).fill("+(\"x OR /a/ ~ AND");
        page.keyboard().press("Enter");
        assertThat(page.locator("h2").last()).hasText("0 sentences");
    }

    @Test
    void anEntityHasAPage() {
        go("#/entity/" + entity(HUAWEI));
        Locator description = page.locator(".description");
        assertThat(description).containsText("equipment vendor");
        assertThat(description).containsText("China");
        assertThat(description).containsText("Huawei Technologies");
        assertThat(description.locator("a[href='http://dbpedia.org/resource/Huawei']"))
                .containsText("Huawei");
        Locator supplies = page.locator(".relations section")
                .filter(new FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new GetByRoleOptions().setName("supplies").setExact(true))));
        assertThat(supplies).containsText("Vodafone");
        assertThat(page.locator(".relations")).containsText("banned by");
        assertThat(page.locator("ol.timeline").first()).containsText("2020-07-14");
        Locator sayings = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Who says what about Huawei"));
        assertThat(sayings).containsText("United States");
        Locator articles = page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName("Articles").setExact(true));
        assertThat(articles).containsText("Britain reverses course and bans Huawei from 5G");
        assertThat(articles).containsText("telgraph samples");
        page.locator("main").getByText("Show the graph").click();
        assertThat(page.locator("h1")).hasText("Graph");
    }

    @Test
    void whatArticlesSayStaysText() {
        go("#/entity/" + entity("https://w3id.org/telgraph/id/ZTE"));
        Locator articles = page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName("Articles").setExact(true));
        assertThat(articles).containsText("<img src=x onerror=alert(1)>");
        page.getByLabel("evidence for Norway, fact").click();
        assertThat(page.locator("#evidence")).containsText("<b>x</b>");
        assertThat(page.locator("main img, #evidence img, #evidence article b, a[href^='javascript']"))
                .hasCount(0);
    }

    @Test
    void everyEdgeOpensItsEvidence() {
        go("#/entity/" + entity(HUAWEI));
        Locator supplies = page.locator(".relations section")
                .filter(new FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new GetByRoleOptions().setName("supplies").setExact(true))));
        supplies.getByLabel("evidence for Vodafone, fact").click();
        Locator panel = page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Evidence"));
        Locator first = panel.getByRole(AriaRole.ARTICLE).filter(new FilterOptions().setHasText("hiding backdoors"));
        assertThat(first).containsText("telgraph samples, 2020-02-12");
        assertThat(first.locator("mark.subject")).hasText("Huawei");
        assertThat(first.locator("mark.cue")).hasText("supplies");
        assertThat(first.locator("mark.object")).hasText("Vodafone");
        assertThat(first.locator(".facets")).containsText("fact by the article itself");
        assertThat(first.locator(".facets")).containsText("confidence 0.");
        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
        assertThat(supplies.getByLabel("evidence for Vodafone, fact")).isFocused();
    }

    @Test
    void evidenceTellsWhoDeniesIt() throws Exception {
        Map<String, String> denied = denied();
        go("#/entity/" + entity(denied.get("subject")));
        page.evaluate(
                "async ([subject, relation, object]) => (await import('./js/evidence.js')).openEvidence(subject, relation, object)",
                List.of(denied.get("subject"), denied.get("relation"), denied.get("object")));
        Locator panel = page.locator("#evidence");
        assertThat(panel).containsText("Articles that say so");
        assertThat(panel).containsText("Articles that deny it");
        assertThat(panel.locator("article.negated").first()).isVisible();
    }

    /** A triple that one source states and another denies. */
    private static Map<String, String> denied() throws StoreException {
        Map<String, String> triple = new HashMap<>();
        store.rows(
                "PREFIX tg: <https://w3id.org/telgraph/ontology#> SELECT ?subject ?relation ?object { "
                        + "?a tg:subject ?subject ; tg:relation ?relation ; tg:object ?object ; tg:status tg:negated . "
                        + "?b tg:subject ?subject ; tg:relation ?relation ; tg:object ?object ; tg:status ?other "
                        + "FILTER(?other != tg:negated) } LIMIT 1",
                row -> List.of("subject", "relation", "object")
                        .forEach(name -> triple.put(name, row.get(name).getURI())));
        return triple;
    }

    @Test
    void theGraphGrowsByClicks() {
        goGraph(VODAFONE);
        int before = number(".nodes().length");
        assertTrue(before > 3, before + " nodes");
        Map<?, ?> place = (Map<?, ?>) page.evaluate("() => { const cy = " + GRAPH + "; cy.fit(); "
                + "const box = cy.container().getBoundingClientRect(); "
                + "const at = cy.getElementById('" + HUAWEI + "').renderedPosition(); "
                + "return {x: box.x + at.x, y: box.y + at.y}; }");
        page.mouse().click(((Number) place.get("x")).doubleValue(), ((Number) place.get("y")).doubleValue());
        page.waitForFunction("before => " + GRAPH + ".nodes().length > before", before);
        assertThat(page.locator(".selected")).containsText("Huawei");
        assertTrue(page.url().contains(entity(HUAWEI)), page.url());
        button("Take out").click();
        page.waitForFunction("() => " + GRAPH + ".getElementById('" + HUAWEI + "').empty()");
    }

    @Test
    void anEdgeThatIsClickedOpensItsEvidence() {
        goGraph(VODAFONE);
        Map<?, ?> place = (Map<?, ?>) page.evaluate("() => { const cy = " + GRAPH + "; "
                + "const box = cy.container().getBoundingClientRect(); const edge = cy.edges('[status = \"fact\"]')[0]; "
                + "cy.zoom(1.5); cy.center(edge); const at = edge.renderedMidpoint(); "
                + "return {x: box.x + at.x, y: box.y + at.y}; }");
        page.mouse().click(((Number) place.get("x")).doubleValue(), ((Number) place.get("y")).doubleValue());
        assertThat(page.locator("#evidence article.evidence").first()).isVisible();
    }

    @Test
    void statusesAreDrawnDifferentlyAndTheLegendTellsThem() {
        goGraph(HUAWEI, VODAFONE);
        for (String status : List.of("fact", "claimed", "possible", "negated")) {
            assertTrue(number(".edges('[status = \"" + status + "\"]').length") > 0, "no edge is " + status);
        }
        Object styles = page.evaluate("() => new Set(['fact', 'claimed', 'possible', 'negated'].map(status => { "
                + "const edge = " + GRAPH + ".edges(`[status = \"${status}\"]`)[0]; "
                + "return ['line-color', 'line-style', 'line-dash-pattern', 'target-arrow-shape']"
                + ".map(name => edge.style(name)).join(); })).size");
        assertEquals(4, ((Number) styles).intValue());
        Locator legend = page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Status"));
        assertThat(legend.locator("svg.line")).hasCount(4);
        assertThat(legend).containsText("claimed by a source");
        assertThat(page.locator(".legend")).containsText("network operator");
    }

    @Test
    void filtersLetThroughWhatTheyAreSetTo() {
        goGraph(HUAWEI);
        int all = number(".edges().length");
        page.getByLabel("claimed by a source").uncheck();
        assertEquals(0, number(".edges('[status = \"claimed\"]').length"));
        int without = number(".edges().length");
        assertTrue(without < all, without + " of " + all);
        page.getByLabel("From day").fill("2020-07-01");
        page.getByLabel("From day").dispatchEvent("change");
        int late = number(".edges().length");
        assertTrue(late < without, late + " of " + without);
        page.getByLabel("To day").fill("2020-07-01");
        page.getByLabel("To day").dispatchEvent("change");
        assertTrue(number(".edges().length") < late);
        button("No filter").click();
        assertEquals(all, number(".edges().length"));
        page.getByLabel("Said by").selectOption("United States");
        int said = number(".edges().length");
        assertTrue(said > 0 && said < all, said + " of " + all);
        page.getByLabel("Said by").selectOption("");
        page.getByLabel("Publisher").selectOption("telgraph samples");
        assertEquals(all, number(".edges().length"));
        page.getByText("Relations (").click();
        page.getByLabel("supplies", new GetByLabelOptions().setExact(true)).uncheck();
        assertEquals(0, number(".edges().filter(edge => edge.data('label') === 'supplies').length"));
        page.getByLabel("Confidence from").fill("1");
        page.getByLabel("Confidence from").dispatchEvent("change");
        assertEquals(0, number(".edges().length"));
    }

    @Test
    void aLinkRestoresTheView() {
        goGraph(HUAWEI);
        page.getByLabel("possible", new GetByLabelOptions().setExact(true)).uncheck();
        page.evaluate(GRAPH + ".nodes()[0].position({x: 1234, y: 567}).emit('dragfree')");
        button("Copy link").click();
        String link = (String) page.evaluate("() => navigator.clipboard.readText()");
        Object drawn = page.evaluate(DRAWN);
        Page other = browser.page();
        other.navigate(link);
        assertThat(other.locator("main")).hasAttribute("aria-busy", "false");
        assertEquals(drawn, other.evaluate(DRAWN));
        assertThat(other.getByLabel("possible", new GetByLabelOptions().setExact(true)))
                .not()
                .isChecked();
        other.context().close();
    }

    private static final String DRAWN = "() => " + GRAPH + ".elements().map(element => element.id() + "
            + "(element.isNode() ? ` ${Math.round(element.position().x)} ${Math.round(element.position().y)}` : '')).sort()";

    @Test
    void theGraphIsSavedAsAnImage() throws Exception {
        goGraph(HUAWEI);
        Download png = page.waitForDownload(() -> button("Save PNG").click());
        byte[] image = Files.readAllBytes(png.path());
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(image, 4));
        assertTrue(ImageIO.read(png.path().toFile()).getWidth() > 300);
        Download svg = page.waitForDownload(() -> button("Save SVG").click());
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(svg.path().toFile());
        NodeList texts = document.getElementsByTagName("text");
        assertEquals(number(".elements().length"), texts.getLength());
        assertTrue(IntStream.range(0, texts.getLength())
                .anyMatch(i -> texts.item(i).getTextContent().equals("Huawei")));
        assertEquals("graph.svg", svg.suggestedFilename());
    }

    @Test
    void measuresOfAStateAreInOrder() {
        go("#/measures?state=" + entity(UNITED_KINGDOM) + "&against=" + entity(HUAWEI));
        assertThat(page.locator("h1")).hasText("Measures of United Kingdom against Huawei");
        Locator lines = page.locator("ol.timeline > li");
        assertThat(lines.filter(new FilterOptions().setHasText("United Kingdom bans Huawei"))
                        .first())
                .isVisible();
        List<String> days = page.locator("ol.timeline time").allInnerTexts();
        assertEquals(days.stream().sorted().toList(), days);
        lines.locator("button").first().click();
        assertThat(page.locator("#evidence article").first()).isVisible();
    }

    @Test
    void exposureIsMarkedInTheMatrix() {
        go("#/exposure");
        Locator cell = page.getByLabel("Huawei supplies BT");
        assertThat(cell).containsText("home");
        assertThat(cell).hasAttribute("title", Pattern.compile("United Kingdom bans Huawei"));
        cell.click();
        assertThat(page.locator("#evidence article").first()).containsText("BT");
    }

    @Test
    void aTextIsReadAndNotStored() throws Exception {
        Long before = store.read(data -> data.stream().count());
        go("#/read");
        page.getByLabel("Headline").fill("Sweden and the vendor");
        page.getByLabel("Day of the text").fill("2021-03-01");
        page.getByLabel("Text, in English")
                .fill(
                        "Good morning 🙂! Sweden banned Huawei last year. Officials say that ZTE spied on Telia. <b>Ericsson</b> may supply Telia.");
        button("Read").click();
        Locator claims = page.locator("ol.claims li");
        assertThat(claims.filter(new FilterOptions().setHasText("Sweden bans Huawei")))
                .containsText("fact");
        assertThat(claims.filter(new FilterOptions().setHasText("Sweden bans Huawei")))
                .containsText("2020");
        assertThat(claims.filter(new FilterOptions().setHasText("ZTE spies on Telia")))
                .containsText("claimed");
        Locator text = page.locator(".content");
        assertThat(text).containsText("<b>Ericsson</b>");
        assertThat(text.locator("mark.cue").first()).hasText("banned");
        assertThat(text.locator("mark.claimed.subject")).hasText("ZTE");
        claims.first().focus();
        assertThat(text.locator("mark.pointed").first()).isVisible();
        assertEquals(before, store.read(data -> data.stream().count()));
    }

    @Test
    void questionsAreAskedHereAndInTheConsole() {
        go("#/questions");
        assertThat(page.locator(".questions li")).hasCount(PackagedQueries.NAMES.size());
        page.getByText("Which operators have a supplier that is banned").click();
        button("Ask").click();
        assertThat(page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Answers")))
                .containsText("Vodafone");
        button("Open in the console").click();
        page.locator(".CodeMirror").first().waitFor();
        page.waitForFunction("() => document.querySelector('.CodeMirror').CodeMirror.getValue().includes('exposure') "
                + "|| document.querySelector('.CodeMirror').CodeMirror.getValue().includes('supplierEntity')");
        browser.complaints()
                .removeIf(complaint -> complaint.contains("prefix.cc") || complaint.contains("Failed to fetch"));
    }

    @Test
    void everybodyCanUseIt() throws Exception {
        String axe;
        try (InputStream in = ExplorerIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String view : List.of(
                "",
                "#/entity/" + entity(HUAWEI),
                "#/graph?seeds=" + entity(HUAWEI),
                "#/measures?state=" + entity(UNITED_KINGDOM),
                "#/exposure",
                "#/read",
                "#/questions",
                "#/questions/exposure")) {
            go(view);
            if (view.startsWith("#/entity")) {
                page.getByLabel("evidence for Vodafone, fact").first().click();
                assertThat(page.locator("#evidence")).isVisible();
            }
            page.evaluate(axe);
            Object faults = page.evaluate("async () => (await axe.run()).violations"
                    + ".filter(fault => ['serious', 'critical'].includes(fault.impact))"
                    + ".map(fault => `${fault.id}: ${fault.nodes.map(node => node.html).join(' ')}`)");
            assertEquals(List.of(), faults, view);
        }
    }

    @Test
    void aPhoneIsWideEnough() {
        page.context().close();
        page = browser.page(375, 700);
        for (String view : List.of(
                "",
                "#/entity/" + entity(HUAWEI),
                "#/graph?seeds=" + entity(HUAWEI),
                "#/exposure",
                "#/read",
                "#/questions")) {
            go(view);
            int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            assertTrue(width <= 375, view + " is " + width + " wide");
        }
        go("#/entity/" + entity(HUAWEI));
        page.getByLabel("evidence for Vodafone, fact").first().click();
        assertThat(page.locator("#evidence article").first()).isInViewport();
    }

    /** The pictures of the documentation, which {@code -Dtelgraph.screenshots=docs/screenshots} renews. */
    @Test
    void itLooksLikeThis() throws Exception {
        Path folder =
                Files.createDirectories(Path.of(System.getProperty("telgraph.screenshots", "target/screenshots")));
        go("#/entity/" + entity(HUAWEI));
        picture(folder.resolve("entity.png"));
        page.getByLabel("evidence for Vodafone, fact").first().click();
        assertThat(page.locator("#evidence article").first()).isVisible();
        picture(folder.resolve("evidence.png"));
        goGraph(HUAWEI, UNITED_KINGDOM);
        picture(folder.resolve("graph.png"));
        go("#/exposure");
        picture(folder.resolve("exposure.png"));
        go("#/measures?state=" + entity(UNITED_KINGDOM));
        picture(folder.resolve("measures.png"));
        go("#/read");
        page.getByLabel("Text, in English")
                .fill(
                        "Sweden banned Huawei from its 5G networks in October 2020. China may retaliate against Ericsson. "
                                + "According to Swedish officials, ZTE spied on Telia, which ZTE denies.");
        button("Read").click();
        assertThat(page.locator("ol.claims li").first()).isVisible();
        picture(folder.resolve("read.png"));
    }

    private void picture(Path file) throws Exception {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertTrue(Files.size(file) > 10_000, file + " shows nothing");
    }

    @Test
    void whatIsWrongInAnAddressIsTold() {
        go("#/nowhere");
        assertThat(page.locator("h1")).hasText("There is no such page");
        go("#/entity/" + entity("https://example.org/nobody"));
        assertThat(page.locator("h1")).hasText("Nothing is known");
        go("#/entity/" + entity("no iri> } DELETE"));
        assertThat(page.locator("#notice")).containsText("not an IRI");
        go("#/graph?seeds=" + entity("https://example.org/nobody"));
        assertThat(page.locator("h1")).hasText("Graph");
        assertNotEquals(0, page.locator("h1").count());
        assertFalse(page.content().contains("undefined"), "undefined");
    }
}
