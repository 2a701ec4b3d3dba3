package org.telgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.telgraph.export.ClaimFilter;
import org.telgraph.export.ExportFormat;
import org.telgraph.export.PropertyGraph;
import org.telgraph.export.RdfExport;
import org.telgraph.export.Rows;
import org.telgraph.extract.Status;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Writes the claims as a graph for other tools.",
            "",
            "For graph tools, what articles say alike is one edge: its status, who says so, the first and the last day, the articles, the "
                    + "highest confidence. Entities have a label, a type, a country and the number of their edges."
        },
        footer = {
            "",
            "Examples:",
            "  telgraph export --format gexf --out graph.gexf                 for Gephi",
            "  telgraph export --format csv --out tables                      tables/nodes.csv and tables/edges.csv",
            "  telgraph export --format dot --entity Huawei | dot -Tsvg > huawei.svg",
            "  telgraph export --format graphml --status fact --relation supplies,bans --since 2020-01-01"
        })
final class ExportCommand implements Callable<Integer> {

    private static final List<String> STATUSES =
            Stream.of(Status.values()).map(Status::localName).toList();

    @ParentCommand
    private Telgraph telgraph;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SourceOptions source;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "gexf (Gephi), graphml (yEd, Gephi, Cytoscape, NetworkX), cytoscape (JSON, Cytoscape and "
                    + "Cytoscape.js), dot (Graphviz), csv (two tables with the headers of Neo4j's import); and, with each "
                    + "claim and its evidence: jsonld, turtle, nquads, rdf12 (Turtle 1.2, claims as reifiers).")
    private ExportFormat format;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            split = ",",
            description = "Only claims of this status: fact, claimed, possible, negated; several with commas.")
    private List<String> statuses = List.of();

    @Option(
            names = "--relation",
            paramLabel = "RELATION",
            split = ",",
            description = "Only claims of this relation, such as supplies; several with commas.")
    private List<String> relations = List.of();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = PublicationDateConverter.class,
            description = "Only what happened, or else appeared, on this day or later.")
    private LocalDate since;

    @Option(
            names = "--entity",
            paramLabel = "NAME",
            description = "Only what is near this entity: any name of it, or its IRI.")
    private String entity;

    @Option(
            names = "--hops",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many edges away from it others may be (default: 1).")
    private int hops;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write, for csv the folder (default: standard output).")
    private Path out;

    @Override
    public Integer call() throws Exception {
        if (format == ExportFormat.CSV) {
            if (out == null || Files.isRegularFile(out)) {
                throw new UserError("csv is two tables: name a folder for them, --out DIR");
            }
        } else {
            NewFile.check(out);
        }
        if (hops < 1) {
            throw new ParameterException(spec.commandLine(), "--hops is 1 or more");
        }
        statuses.stream()
                .filter(status -> !STATUSES.contains(status))
                .findFirst()
                .ifPresent(status -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            "there is no status " + status + "; there are " + String.join(", ", STATUSES));
                });
        source.ask(this::export);
        return ExitCode.OK;
    }

    private void export(Rows rows) throws StoreException {
        checkRelations(rows);
        ClaimFilter filter = new ClaimFilter(Set.copyOf(statuses), Set.copyOf(relations), since);
        if (format.isRdf() && entity == null) {
            write(new RdfExport(rows, filter, null)::writeTo);
            return;
        }
        Set<String> entities = entity == null ? Set.of() : entities(rows);
        try (PropertyGraph all = PropertyGraph.of(rows, filter)) {
            PropertyGraph graph = entity == null ? all : all.near(entities, hops);
            if (format.isRdf()) {
                write(new RdfExport(rows, filter, graph)::writeTo);
            } else if (format == ExportFormat.CSV) {
                graph.writeTables(out);
            } else {
                write(graph::writeTo);
            }
        }
    }

    private void checkRelations(Rows rows) throws StoreException {
        if (relations.isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>();
        rows.ask(
                "PREFIX tg: <" + Vocabulary.TG + "> SELECT DISTINCT ?relation { { ?relation a tg:Relation } UNION "
                        + "{ ?claim tg:relation ?relation } }",
                row -> known.add(row.get("relation").getURI().replaceFirst(".*[#/]", "")));
        for (String relation : relations) {
            if (!known.contains(relation)) {
                throw new UserError("there is no relation " + relation + "; there are " + String.join(", ", known));
            }
        }
    }

    private interface Writing {
        void writeTo(ExportFormat format, OutputStream out) throws StoreException;
    }

    private void write(Writing writing) throws StoreException {
        if (out == null) {
            writing.writeTo(format, telgraph.data());
            return;
        }
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
            writing.writeTo(format, file);
        } catch (IOException e) {
            throw new UserError("cannot write " + out + ": " + e.getMessage());
        }
    }

    /** The IRIs of all that have this name. */
    private Set<String> entities(Rows rows) throws StoreException {
        if (entity.matches("https?://.*")) {
            return Set.of(entity);
        }
        Set<String> found = new HashSet<>();
        String name = NodeFmtLib.strNT(NodeFactory.createLiteralLang(entity, "en"));
        rows.ask(
                "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                        + "SELECT DISTINCT ?entity { ?entity rdfs:label|skos:altLabel " + name + " }",
                row -> found.add(row.get("entity").toString()));
        if (found.isEmpty()) {
            throw new UserError(
                    "no entity has the name " + entity + "; names are written as in articles, such as Huawei");
        }
        return found;
    }
}
