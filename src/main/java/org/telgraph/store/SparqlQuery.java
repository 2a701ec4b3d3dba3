package org.telgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.JenaException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** A query whose syntax is known to be right, to be run on data here or on a server. */
public final class SparqlQuery {

    /** The namespace of jena-text. */
    private static final String TEXT = "http://jena.apache.org/text#";

    private static final String ACCEPT_ROWS = "application/sparql-results+json";
    private static final String ACCEPT_GRAPH = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5";
    private static final Pattern POSITION = Pattern.compile("(?:at )?[Ll]ine:? (\\d+), col(?:umn)?:? (\\d+)\\.?");
    private static final Pattern UNEXPECTED = Pattern.compile("^Encountered \" (?:\"[^\"]*\"|<[^>]*>) \"(.*) \"\"$");
    private static final Pattern UNREADABLE = Pattern.compile("^Lexical error.*after prefix \"(.*)\"$");

    private static final ResultsReader JSON_RESULTS =
            ResultsReader.create().lang(ResultSetLang.RS_JSON).build();

    private final Query query;
    private final String text;

    private SparqlQuery(Query query, String text) {
        this.query = query;
        this.text = text;
    }

    /**
     * Reads a query.
     *
     * @param text the query as the user wrote it
     * @param usual prefixes that it may use without declaring them; its own declarations win
     * @throws BadQueryException when it is not a query, with the line and column in the text
     */
    public static SparqlQuery parse(String text, PrefixMapping usual) throws BadQueryException {
        String queryText = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Query query = new Query();
        // Given to the parser rather than put before the text, which would shift the positions.
        query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(usual));
        try {
            QueryFactory.parse(query, queryText, null, null);
        } catch (QueryParseException e) {
            if (isUpdate(queryText, usual)) {
                throw new BadQueryException("this is an update; queries only read (SELECT, ASK, CONSTRUCT, DESCRIBE)");
            }
            throw new BadQueryException(mistake(e));
        } catch (QueryException e) {
            throw new BadQueryException(Reasons.of(e));
        }
        if (query.isJsonType()) {
            throw new BadQueryException("JSON { } queries are not supported; use SELECT, and --format json");
        }
        return new SparqlQuery(query, declarations(usual) + queryText);
    }

    /** Whether it may use full-text search, for which {@link TdbStore#searchable} is there. */
    public boolean searches() {
        return text.contains(TEXT);
    }

    private static boolean isUpdate(String text, PrefixMapping usual) {
        try {
            UpdateRequest update = new UpdateRequest();
            update.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(usual));
            UpdateFactory.parse(update, text);
            return !update.getOperations().isEmpty();
        } catch (JenaException e) {
            return false;
        }
    }

    /** The place and the kind of the mistake, in one line. */
    private static String mistake(QueryParseException e) {
        String message = e.getMessage().strip().lines().findFirst().orElse("");
        int line = e.getLine();
        int column = e.getColumn();
        // The exception has the last good token's place, the message that of the bad one.
        Matcher position = POSITION.matcher(message);
        if (position.find()) {
            line = Integer.parseInt(position.group(1));
            column = Integer.parseInt(position.group(2));
        }
        String kind = kind(message, position);
        return line < 1 ? kind : "line " + line + ", column " + Math.max(1, column) + ": " + kind;
    }

    private static String kind(String message, Matcher position) {
        String rest = position.replaceAll("")
                .replaceFirst("^Line: \\d+,", "")
                .replaceFirst("^[\\[\\]:,\\s]+", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (rest.startsWith("Encountered \"<EOF>\"")) {
            return "the query ends too early";
        }
        Matcher unexpected = UNEXPECTED.matcher(rest);
        if (unexpected.find()) {
            return "unexpected " + unexpected.group(1);
        }
        Matcher unreadable = UNREADABLE.matcher(rest);
        return unreadable.find() ? "cannot read " + unreadable.group(1).replaceAll("\\\\(['\"])", "$1") : rest;
    }

    private static String declarations(PrefixMapping usual) {
        StringBuilder lines = new StringBuilder();
        Map<String, String> sorted = new TreeMap<>(usual.getNsPrefixMap());
        sorted.forEach((prefix, iri) ->
                lines.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
        return lines.toString();
    }

    /**
     * What its user may set: the names of variables that have a VALUES of their own, such as
     * {@code VALUES ?operator { "BT"@en }}, and the terms that they have.
     */
    public Map<String, List<String>> parameters() {
        return QueryParameters.of(query);
    }

    /**
     * The query with other terms for some of its {@link #parameters}.
     *
     * @param values as users write them, several for a name where it may be any of them; each becomes a term of the kind
     *     that the query has there, whatever it contains
     * @throws BadQueryException when there is no such parameter, or a value is none of its kind
     */
    public SparqlQuery with(Map<String, List<String>> values) throws BadQueryException {
        Query bound = QueryParameters.bind(query, values);
        return new SparqlQuery(bound, bound.serialize());
    }

    /** The query with all prefixes declared, for a server that does not know the usual ones. */
    public String text() {
        return text;
    }

    /** Answers from data at hand, in a read transaction of its own. Leaves the stream open. */
    public void run(DatasetGraph data, ResultFormat format, OutputStream out) throws StoreException {
        format.check(makesGraph());
        data.begin(TxnType.READ);
        try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            write(execution, format, out);
            out.flush();
        } catch (IOException | RuntimeIOException e) {
            throw new StoreException("cannot write the answer: " + Reasons.of(e), e);
        } catch (JenaException e) {
            throw new StoreException("the query failed: " + Reasons.of(e), e);
        } finally {
            data.end();
        }
    }

    private void write(QueryExec execution, ResultFormat format, OutputStream out) throws IOException {
        if (query.isSelectType()) {
            format.writeRows(execution.select(), query.getPrefixMapping(), out);
        } else if (query.isAskType()) {
            format.writeBoolean(execution.ask(), out);
        } else if (query.isConstructType()) {
            writeGraph(execution.construct(), format, out);
        } else {
            writeGraph(execution.describe(), format, out);
        }
    }

    /** Asks a server. Leaves the stream open. */
    public void run(RemoteStore server, ResultFormat format, OutputStream out) throws StoreException {
        format.check(makesGraph());
        HttpResponse<InputStream> response = server.query(text, makesGraph() ? ACCEPT_GRAPH : ACCEPT_ROWS);
        try (InputStream body = response.body()) {
            if (makesGraph()) {
                writeGraph(graph(response, body), format, out);
            } else if (query.isAskType()) {
                format.writeBoolean(JSON_RESULTS.readAny(body).getBooleanResult(), out);
            } else {
                format.writeRows(JSON_RESULTS.readRowSet(body), query.getPrefixMapping(), out);
            }
            out.flush();
        } catch (IOException | RuntimeIOException e) {
            throw new StoreException("the answer of " + response.uri() + " broke off: " + Reasons.of(e), e);
        } catch (JenaException e) {
            throw new StoreException(response.uri() + " answered with what is no SPARQL result: " + Reasons.of(e), e);
        }
    }

    /** Hands on the rows of a server's answer to a SELECT that declares its own prefixes, one by one as they come. */
    static void rows(RemoteStore server, String select, Consumer<Binding> consumer) throws StoreException {
        HttpResponse<InputStream> response = server.query(select, ACCEPT_ROWS);
        try (InputStream body = response.body()) {
            JSON_RESULTS.readRowSet(body).forEachRemaining(consumer);
        } catch (IOException | RuntimeIOException e) {
            throw new StoreException("the answer of " + response.uri() + " broke off: " + Reasons.of(e), e);
        } catch (JenaException e) {
            throw new StoreException(response.uri() + " answered with what is no SPARQL result: " + Reasons.of(e), e);
        }
    }

    /** Only in the formats that were asked for: others, such as JSON-LD, would have the parser ask further servers. */
    private static Graph graph(HttpResponse<?> response, InputStream body) throws StoreException {
        String type = response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .replaceAll(";.*", "")
                .strip();
        Lang language = switch (type) {
            case "application/n-triples" -> Lang.NTRIPLES;
            case "text/turtle" -> Lang.TURTLE;
            case "application/rdf+xml" -> Lang.RDFXML;
            default ->
                throw new StoreException(
                        response.uri() + " answered with what is no SPARQL result: content of type " + type);
        };
        return RDFParser.source(body).lang(language).toGraph();
    }

    private void writeGraph(Graph answer, ResultFormat format, OutputStream out) throws IOException {
        answer.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        format.writeGraph(answer, out);
    }

    private boolean makesGraph() {
        return query.isConstructType() || query.isDescribeType();
    }
}
