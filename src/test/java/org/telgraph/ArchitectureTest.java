package org.telgraph;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Which package may know which. */
@AnalyzeClasses(packages = "org.telgraph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String EXTRACT = "org.telgraph.extract..";

    @ArchTest
    static final ArchRule dependenciesRunOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.telgraph..")
            .layer("cli")
            .definedBy("org.telgraph.cli..")
            .layer("spark")
            .definedBy("org.telgraph.spark..")
            .layer("bench")
            .definedBy("org.telgraph.bench..")
            .layer("evaluate")
            .definedBy("org.telgraph.evaluate..")
            .layer("pipeline")
            .definedBy("org.telgraph.pipeline..")
            .layer("export")
            .definedBy("org.telgraph.export..")
            .layer("serve")
            .definedBy("org.telgraph.serve..")
            .layer("store")
            .definedBy("org.telgraph.store..")
            .layer("duplicates")
            .definedBy("org.telgraph.duplicates..")
            .layer("curate")
            .definedBy("org.telgraph.curate..")
            .layer("check")
            .definedBy("org.telgraph.check..")
            .layer("graph")
            .definedBy("org.telgraph.graph..")
            .layer("links")
            .definedBy("org.telgraph.links..")
            .layer("extract")
            .definedBy(EXTRACT)
            .layer("nlp")
            .definedBy("org.telgraph.nlp..")
            .layer("models")
            .definedBy("org.telgraph.models..")
            .layer("ontology")
            .definedBy("org.telgraph.ontology..")
            .layer("article")
            .definedBy("org.telgraph.article..")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("spark")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("duplicates")
            .mayOnlyBeAccessedByLayers("pipeline", "graph")
            .whereLayer("bench")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("evaluate")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("pipeline")
            .mayOnlyBeAccessedByLayers("bench", "cli", "spark")
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("serve")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("bench", "cli", "export", "pipeline", "serve", "spark")
            .whereLayer("curate")
            .mayOnlyBeAccessedByLayers("cli", "pipeline")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("cli", "pipeline")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers("bench", "cli", "pipeline", "spark")
            .whereLayer("links")
            .mayOnlyBeAccessedByLayers("cli", "pipeline", "graph")
            .whereLayer("extract")
            .mayOnlyBeAccessedByLayers("bench", "cli", "evaluate", "pipeline", "graph", "links", "serve", "spark")
            .whereLayer("nlp")
            .mayOnlyBeAccessedByLayers("pipeline", "extract")
            .whereLayer("models")
            .mayOnlyBeAccessedByLayers("nlp")
            .whereLayer("ontology")
            .mayOnlyBeAccessedByLayers(
                    "bench",
                    "cli",
                    "evaluate",
                    "export",
                    "pipeline",
                    "check",
                    "curate",
                    "graph",
                    "links",
                    "extract",
                    "spark",
                    "store")
            .whereLayer("article")
            .mayOnlyBeAccessedByLayers("bench", "cli", "evaluate", "pipeline", "graph", "extract", "serve", "spark");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("org.telgraph.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyNlpAndItsRivalKnowCoreNlp = noClasses()
            .that(resideOutsideOfPackages("org.telgraph.nlp..", "org.telgraph.bench.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.stanford..");

    @ArchTest
    static final ArchRule nlpKnowsNothingOfTheDomain = noClasses()
            .that()
            .resideInAPackage("org.telgraph.nlp..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.telgraph..", "org.apache.jena..")
                    .and(resideOutsideOfPackages("org.telgraph.nlp..", "org.telgraph.models..")));

    /** What an extraction found is all that its description needs. */
    @ArchTest
    static final ArchRule graphKnowsOnlyTheResultsOfExtraction = noClasses()
            .that()
            .resideInAPackage("org.telgraph.graph..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(EXTRACT)
                    .and(not(simpleName("Extraction")
                            .or(simpleName("Claim"))
                            .or(simpleName("Argument"))
                            .or(simpleName("Entity"))
                            .or(simpleName("Mentions"))
                            .or(simpleName("Span"))
                            .or(simpleName("Holder"))
                            .or(simpleName("EventDate"))
                            .or(simpleName("Status")))));

    /** So that an article is understood alike wherever it is, and offline. */
    @ArchTest
    static final ArchRule understandingDoesNoInputOrOutput = noClasses()
            .that()
            .resideInAnyPackage(EXTRACT, "org.telgraph.nlp..", "org.telgraph.graph..", "org.telgraph.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.file..");

    @ArchTest
    static final ArchRule onlyTheCommandsKnowTheCommandLine = noClasses()
            .that(resideOutsideOfPackages("org.telgraph.cli..", "org.telgraph.spark.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    /** Who has no cluster needs nothing of it. */
    @ArchTest
    static final ArchRule onlyTheSparkJobKnowsSpark = noClasses()
            .that(resideOutsideOfPackage("org.telgraph.spark.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala..");

    /** Commands hand on the streams that they are given. */
    @ArchTest
    static final ArchRule onlyTheCommandsKnowTheStandardStreams = noClasses()
            .that(resideOutsideOfPackage("org.telgraph.cli.."))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule logsGoThroughSlf4j = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule commandsAreNoApi = classes()
            .that()
            .resideInAPackage("org.telgraph.cli..")
            .and()
            .doNotHaveSimpleName("Telgraph")
            .should()
            .notBePublic();
}
