package org.telgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;

/** Against a real Fuseki that may be written. */
class RemoteStoreIT {

    private static final String G = Names.DEFAULT.article("news/5G ban.txt");

    private FusekiServer fuseki;

    @BeforeEach
    void start() throws IOException {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        // Where it stays, since the server goes on looking at it.
        Path passwords = Files.writeString(Path.of("target/test-passwords"), "ann: secret\n");
        fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .fusekiModules(FusekiModules.empty())
                .add("/ds", data)
                .passwordFile(passwords.toString())
                .auth(AuthScheme.BASIC)
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        fuseki.stop();
    }

    private SparqlServer server(String dataset, String password) throws StoreException {
        return SparqlServer.fuseki("http://localhost:" + fuseki.getHttpPort() + "/" + dataset, "ann", password);
    }

    private static String ask(RemoteStore store, String query, ResultFormat format) throws StoreException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SparqlQuery.parse(query, Vocabulary.prefixes(Names.DEFAULT)).run(store, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void putsAsksAndDeletes() throws Exception {
        try (RemoteStore store = RemoteStore.connect(server("ds", "secret"))) {
            store.put(G, Turtle.graph(":a :p :old, [:q '\u00e9\uD83D\uDCF6']."));
            store.put(G, Turtle.graph(":a :p :new; :q [:r 'x, y']."));
            store.put("http://example.org/h", Turtle.graph(":b :p :c."));
            assertEquals(
                    "g\tx\n".replace("g", "?g").replace("x", "?x") + "<" + G + ">\t<http://example.org/new>\n",
                    ask(
                            store,
                            "SELECT ?g ?x { GRAPH ?g { <http://example.org/a> <http://example.org/p> ?x } }",
                            ResultFormat.TSV));
            assertEquals("yes\n", ask(store, "ASK { ?a ?p <http://example.org/c> }", ResultFormat.TABLE));
            assertEquals(
                    "<http://example.org/b> <http://example.org/p> <http://example.org/c> .\n",
                    ask(store, "DESCRIBE <http://example.org/b>", ResultFormat.NQ));
            assertTrue(store.delete(G));
            assertFalse(store.delete(G));
            assertEquals("no\n", ask(store, "ASK { GRAPH <" + G + "> { ?s ?p ?o } }", ResultFormat.TABLE));
        }
    }

    @Test
    void saysAtOnceThatThePasswordIsWrong() {
        StoreException e = assertThrows(StoreException.class, () -> RemoteStore.connect(server("ds", "guess")));
        assertTrue(e.getMessage().contains("(401)"), e.getMessage());
    }

    @Test
    void saysAtOnceThatThereIsNoSuchDataset() {
        StoreException e = assertThrows(StoreException.class, () -> RemoteStore.connect(server("other", "secret")));
        assertTrue(e.getMessage().contains("there is no such dataset"), e.getMessage());
    }
}
