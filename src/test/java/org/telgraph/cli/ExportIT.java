package org.telgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telgraph.Needs;
import org.telgraph.ontology.Vocabulary;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the formats hold, read by others than the one that wrote it. */
class ExportIT {

    private static final String ID = "https://w3id.org/telgraph/id/";
    private static final String NEWS = """
            {"id":"one","date":"2020-02-12","text":"Huawei supplies Vodafone. Vodafone partnered with Nokia."}
            {"id":"two","date":"2020-03-01","text":"Huawei supplies Vodafone. Australia banned Huawei in August 2018."}
            {"id":"three \\"3\\"; <b>&amp;","date":"2020-04-01","text":"U.S. officials said that Huawei spied on Vodafone. Japan may ban ZTE."}
            """;

    @TempDir
    Path temp;

    private Path store;

    @BeforeEach
    void build() throws Exception {
        store = temp.resolve("store");
        CommandRun.of("build", "--store", store, Files.writeString(temp.resolve("news.jsonl"), NEWS))
                .ok();
    }

    private String export(Object... more) {
        List<Object> args = new ArrayList<>(List.of("export", "--store", store));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray()).ok().out();
    }

    /** Of the supply, which two articles tell. */
    private static final Map<String, String> SUPPLY = Map.of(
            "relation", "supplies",
            "status", "fact",
            "holders", "",
            "first", "2020-02-12",
            "last", "2020-03-01",
            "sources", "2",
            "articles", "one;two");

    private static final Map<String, String> VODAFONE =
            Map.of("label", "Vodafone", "type", "NetworkOperator", "country", "United Kingdom", "degree", "3");

    private static void assertHolds(Map<String, String> expected, Map<String, String> found) {
        assertTrue(found.entrySet().containsAll(expected.entrySet()), () -> found + " rather than " + expected);
    }

    private static Map<String, Map<String, String>> elements(String xml, String name, String value, String key)
            throws Exception {
        Map<String, Map<String, String>> elements = new TreeMap<>();
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        for (Element element : each(document.getElementsByTagName(name))) {
            Map<String, String> values = new HashMap<>();
            for (Element one : each(element.getElementsByTagName(value))) {
                values.put(
                        one.getAttribute(key).replaceFirst(".*\\.", ""),
                        one.hasAttribute("value") ? one.getAttribute("value") : one.getTextContent());
            }
            String id = element.hasAttribute("source")
                    ? iri(element.getAttribute("source")) + " " + values.get("relation") + " "
                            + iri(element.getAttribute("target"))
                    : iri(element.getAttribute("id"));
            elements.put(id.replace(ID, ""), values);
        }
        return elements;
    }

    /** GraphML's names for IRIs are of letters and digits. */
    private static String iri(String name) {
        return Pattern.compile("_([0-9A-F]{2})")
                .matcher(name.startsWith("https:_2F") ? name : name.replace("_", "_5F"))
                .replaceAll(hex -> String.valueOf((char) Integer.parseInt(hex.group(1), 16)));
    }

    private static List<Element> each(NodeList list) {
        return IntStream.range(0, list.getLength())
                .mapToObj(i -> (Element) list.item(i))
                .toList();
    }

    @Test
    void gephiAndOthersReadXml() throws Exception {
        for (String format : List.of("gexf", "graphml")) {
            boolean gexf = format.equals("gexf");
            String xml = export("--format", format);
            Map<String, Map<String, String>> nodes =
                    elements(xml, "node", gexf ? "attvalue" : "data", gexf ? "for" : "key");
            Map<String, Map<String, String>> edges =
                    elements(xml, "edge", gexf ? "attvalue" : "data", gexf ? "for" : "key");
            assertEquals(
                    Set.of("Australia", "Huawei", "Japan", "Nokia", "United_States", "Vodafone", "ZTE"),
                    nodes.keySet());
            assertHolds(VODAFONE, nodes.get("Vodafone"));
            assertHolds(Map.of("country", "Australia", "type", "State"), nodes.get("Australia"));
            assertEquals(
                    Set.of(
                            "Australia bans Huawei",
                            "Huawei spiesOn Vodafone",
                            "Huawei supplies Vodafone",
                            "Japan bans ZTE",
                            "Nokia partnersWith Vodafone",
                            "United_States accuses Huawei"),
                    edges.keySet());
            assertHolds(SUPPLY, edges.get("Huawei supplies Vodafone"));
            assertHolds(
                    Map.of("first", "2018-08-01", "last", "2018-08-01", "status", "fact"),
                    edges.get("Australia bans Huawei"));
            assertHolds(
                    Map.of("status", "claimed", "holders", "United States", "articles", "three \"3\", <b>&amp,"),
                    edges.get("Huawei spiesOn Vodafone"));
            assertHolds(Map.of("status", "possible"), edges.get("Japan bans ZTE"));
        }
    }

    /** GraphML is held against its schema as well; for GEXF 1.3 JGraphT has none. */
    @Test
    void jgraphtReadsGraphMlGexfAndDot() {
        GraphMLImporter<String, DefaultEdge> graphMl = new GraphMLImporter<>();
        graphMl.setSchemaValidation(true);
        graphMl.setVertexFactory(id -> id);
        SimpleGEXFImporter<String, DefaultEdge> gexf = new SimpleGEXFImporter<>();
        gexf.setSchemaValidation(false);
        gexf.setVertexFactory(id -> id);
        DOTImporter<String, DefaultEdge> dot = new DOTImporter<>();
        dot.setVertexFactory(id -> id);
        Map<String, GraphImporter<String, DefaultEdge>> readers = Map.of("graphml", graphMl, "gexf", gexf, "dot", dot);
        readers.forEach((format, reader) -> {
            org.jgrapht.Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
            reader.importGraph(graph, new StringReader(export("--format", format)));
            assertEquals(7, graph.vertexSet().size(), format);
            assertEquals(6, graph.edgeSet().size(), format);
            Map<String, Long> edges = graph.edgeSet().stream()
                    .collect(Collectors.groupingBy(
                            edge -> iri(graph.getEdgeSource(edge)).replace(ID, "") + " "
                                    + iri(graph.getEdgeTarget(edge)).replace(ID, ""),
                            Collectors.counting()));
            assertEquals(2, edges.get("Huawei Vodafone"), format);
            assertEquals(1, edges.get("Australia Huawei"), format);
        });
    }

    @Test
    void cytoscapeReadsJson() {
        JsonObject elements = JsonParser.parseString(export("--format", "cytoscape"))
                .getAsJsonObject()
                .getAsJsonObject("elements");
        assertHolds(VODAFONE, data(elements.getAsJsonArray("nodes"), ID + "Vodafone"));
        JsonObject supply = Stream.of(elements.getAsJsonArray("edges"))
                .flatMap(edges -> edges.asList().stream())
                .map(edge -> edge.getAsJsonObject().getAsJsonObject("data"))
                .filter(edge -> edge.get("interaction").getAsString().equals("supplies"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("one", "two"),
                supply.getAsJsonArray("articles").asList().stream()
                        .map(JsonElement::getAsString)
                        .toList());
        assertEquals(ID + "Huawei", supply.get("source").getAsString());
        assertTrue(supply.get("directed").getAsBoolean());
    }

    private static Map<String, String> data(JsonArray elements, String id) {
        Map<String, String> values = new HashMap<>();
        for (JsonElement element : elements) {
            JsonObject data = element.getAsJsonObject().getAsJsonObject("data");
            if (data.get("id").getAsString().equals(id)) {
                data.asMap().forEach((key, value) -> values.put(key, value.getAsString()));
            }
        }
        return values;
    }

    @Test
    void tablesHaveTheHeadersOfNeo4j() throws Exception {
        Path folder = temp.resolve("tables");
        export("--format", "csv", "--out", folder);
        List<CSVRecord> nodes = records(folder.resolve("nodes.csv"));
        List<CSVRecord> edges = records(folder.resolve("edges.csv"));
        assertEquals(7, nodes.size());
        assertHolds(
                Map.of("label", "Vodafone", "degree:int", "3", ":LABEL", "NetworkOperator"),
                nodes.stream()
                        .map(CSVRecord::toMap)
                        .filter(node -> node.get(":ID").equals(ID + "Vodafone"))
                        .findFirst()
                        .orElseThrow());
        assertTrue(edges.stream()
                .map(CSVRecord::toMap)
                .anyMatch(edge -> edge.get(":START_ID").equals(ID + "Huawei")
                        && edge.get(":TYPE").equals("supplies")
                        && edge.get("articles:string[]").equals("one;two")));
    }

    private static List<CSVRecord> records(Path file) throws Exception {
        try (Reader in = Files.newBufferedReader(file);
                CSVParser table = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            return table.getRecords();
        }
    }

    @Test
    void graphvizDrawsIt() throws Exception {
        Needs.installed(Files.isExecutable(Path.of("/usr/bin/dot")), "Graphviz is needed");
        Path file = temp.resolve("graph.dot");
        export("--format", "dot", "--out", file);
        Process dot = new ProcessBuilder("/usr/bin/dot", "-Tsvg", file.toString())
                .redirectErrorStream(true)
                .start();
        String svg = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, dot.waitFor(), svg);
        assertTrue(svg.contains(">Vodafone</text>") && svg.contains(">supplies</text>"), svg);
    }

    @Test
    void partsCanBeAskedFor() throws Exception {
        assertEquals(Set.of("Huawei supplies Vodafone"), edges("--relation", "supplies"));
        assertEquals(Set.of("Huawei spiesOn Vodafone", "Japan bans ZTE"), edges("--status", "claimed,possible"));
        assertEquals(
                Set.of(
                        "Huawei spiesOn Vodafone",
                        "Huawei supplies Vodafone",
                        "Japan bans ZTE",
                        "United_States accuses Huawei"),
                edges("--since", "2020-02-20"));
        assertEquals(Set.of("Nokia partnersWith Vodafone"), edges("--entity", "Nokia"));
        assertEquals(
                Set.of("Nokia partnersWith Vodafone", "Huawei supplies Vodafone", "Huawei spiesOn Vodafone"),
                edges("--entity", "Nokia", "--hops", "2"));
        assertTrue(CommandRun.of("export", "--store", store, "--format", "dot", "--entity", "Nobody")
                .ends(1)
                .message()
                .contains("no entity has the name Nobody"));
        assertTrue(CommandRun.of("export", "--store", store, "--format", "dot", "--relation", "supplys")
                .ends(1)
                .message()
                .contains("there is no relation supplys; there are accuses, "));
        CommandRun.of("export", "--store", store, "--format", "dot", "--status", "facts")
                .ends(2);
        CommandRun.of("export", "--store", store, "--format", "csv").ends(1);
        CommandRun.of("export", "--store", store, "--format", "dot", "--hops", "0")
                .ends(2);
    }

    /** What RDF has of all claims is what the store has of the articles, in whatever syntax. */
    @Test
    void rdfHasTheClaimsThemselves() {
        DatasetGraph stored = read(CommandRun.of("dump", "--store", store).ok().out(), Lang.NQUADS);
        DatasetGraph quads = read(export("--format", "nquads"), Lang.NQUADS);
        DatasetGraph json = read(export("--format", "jsonld"), Lang.JSONLD);
        assertEquals(3, quads.size());
        Iter.forEach(quads.listGraphNodes(), article -> {
            assertTrue(stored.getGraph(article).isIsomorphicWith(quads.getGraph(article)), article.getURI());
            assertTrue(stored.getGraph(article).isIsomorphicWith(json.getGraph(article)), article.getURI());
        });
        assertEquals(3, json.size());
        assertTrue(read(export("--format", "turtle"), Lang.TURTLE)
                .getDefaultGraph()
                .isIsomorphicWith(quads.getUnionGraph()));
    }

    @Test
    void claimsReifyWhatTheySayInRdf12() {
        Graph graph = read(export("--format", "rdf12"), Lang.TURTLE).getDefaultGraph();
        List<Triple> reified = graph.stream(Node.ANY, REIFIES, Node.ANY).toList();
        assertEquals(7, reified.size());
        Triple spying = reified.stream()
                .map(triple -> triple.getObject().getTriple())
                .filter(triple -> triple.getPredicate().getURI().endsWith("#spiesOn"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(ID + "Huawei", ID + "Vodafone"),
                List.of(spying.getSubject().getURI(), spying.getObject().getURI()));
        assertFalse(graph.contains(spying), "what is claimed is not asserted");
        assertEquals(
                0, graph.stream(Node.ANY, Vocabulary.SUBJECT.asNode(), Node.ANY).count());
    }

    @Test
    void partsCanBeAskedForInRdfToo() {
        Graph supplies = read(export("--format", "turtle", "--relation", "supplies"), Lang.TURTLE)
                .getDefaultGraph();
        assertEquals(
                2,
                supplies.stream(Node.ANY, Vocabulary.RELATION.asNode(), Node.ANY)
                        .count());
        assertTrue(supplies.contains(
                entity("Huawei"), Vocabulary.tgProperty("supplies").asNode(), entity("Vodafone")));
        assertFalse(supplies.contains(entity("Australia"), Node.ANY, Node.ANY), "what is of another claim");
        assertTrue(supplies.contains(Node.ANY, Vocabulary.NIF_ANCHOR_OF.asNode(), Node.ANY), "the evidence");
        Graph near = read(export("--format", "turtle", "--entity", "Japan"), Lang.TURTLE)
                .getDefaultGraph();
        assertEquals(
                1, near.stream(Node.ANY, Vocabulary.RELATION.asNode(), Node.ANY).count());
        assertFalse(near.contains(entity("Japan"), Vocabulary.tgProperty("bans").asNode(), Node.ANY), "Japan only may");
    }

    private static Node entity(String name) {
        return NodeFactory.createURI(ID + name);
    }

    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

    private static DatasetGraph read(String text, Lang syntax) {
        return RDFParser.fromString(text, syntax).toDatasetGraph();
    }

    private Set<String> edges(Object... filter) throws Exception {
        List<Object> args = new ArrayList<>(List.of("--format", "graphml"));
        args.addAll(List.of(filter));
        return elements(export(args.toArray()), "edge", "data", "key").keySet();
    }
}
