package org.telgraph.spark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** A standalone cluster on the loopback: a master and workers, each a process of its own, of the jars that Maven gives. */
final class SparkCluster implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");

    /** As docs/scale.md advises. */
    private static final String EXECUTOR_OPTIONS = "-XX:+UseParallelGC -XX:Tier4InvocationThreshold=50000"
            + " -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=300000";

    /** Of the test's class path, what Spark does not bring: telgraph, its libraries, and those of the tests. */
    private static final Set<String> NOT_OF_SPARK = Set.of(
            "edu/stanford",
            "org/apache/jena",
            "org/telgraph",
            "info/picocli",
            "org/jsoup",
            "net/dankito",
            "org/jetbrains",
            "org/apache/pdfbox",
            "com/rometools",
            "org/netpreserve",
            "org/apache/httpcomponents/client5",
            "org/apache/httpcomponents/core5",
            "com/github/albfernandez",
            "org/apache/tika",
            "org/apache/lucene",
            "org/eclipse",
            "org/apache/shiro",
            "org/junit",
            "com/tngtech",
            "net/sourceforge",
            "me/tongfei");

    private final Path home;
    private final Path models;
    private final Process master;
    private final String address;
    private final List<Process> workers = new ArrayList<>();

    private SparkCluster(Path home, int workerCount) throws IOException {
        this.home = home;
        this.models = Files.createDirectories(home.resolve("models"));
        linkJars(Files.createDirectories(home.resolve("jars")));
        Files.createDirectories(home.resolve("conf"));
        master = start(
                "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
        address = awaitLine(master, ADDRESS);
        for (int i = 0; i < workerCount; i++) {
            Path work = home.resolve("work" + i);
            Process worker = start(
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "2g",
                    "--work-dir",
                    work.toString(),
                    address);
            workers.add(worker);
            awaitLine(worker, Pattern.compile("Successfully registered with master"));
        }
    }

    /** Starts a cluster; its files go into an empty folder. */
    static SparkCluster start(Path home, int workers) throws IOException {
        return new SparkCluster(home, workers);
    }

    private void linkJars(Path jars) throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            String name = jar.getFileName().toString();
            String place = entry.replace('\\', '/');
            if (name.startsWith("stanford-corenlp") && name.contains("models")) {
                Files.createSymbolicLink(models.resolve(name), jar);
            } else if (name.endsWith(".jar")
                    && !name.startsWith("telgraph")
                    && NOT_OF_SPARK.stream().noneMatch(group -> place.contains("/" + group + "/"))) {
                Files.createSymbolicLink(jars.resolve(name), jar);
            }
        }
    }

    private Process start(String mainClass, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(
                List.of("-Xmx512m", "-cp", home.resolve("conf") + File.pathSeparator + home.resolve("jars") + "/*"));
        command.add("-Dspark.master.rest.enabled=false");
        command.add(mainClass);
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("SPARK_CONF_DIR");
        return builder.start();
    }

    /** Waits for a match in what a process prints, and goes on reading so that it does not stop. */
    private static String awaitLine(Process process, Pattern wanted) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> before = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            before.add(line);
            Matcher match = wanted.matcher(line);
            if (match.find()) {
                Thread rest = new Thread(() -> lines.lines().forEach(more -> {}), "output of a process");
                rest.setDaemon(true);
                rest.start();
                return match.group();
            }
        }
        throw new IOException("a process of the cluster ended: " + String.join("\n", before));
    }

    /** Submits a job; what it prints is to be read to the end. */
    Process submit(Path jar, Class<?> job, List<String> args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "--master",
                address,
                "--class",
                job.getName(),
                "--jars",
                modelJars(),
                "--driver-memory",
                "1g",
                "--executor-memory",
                "1g",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.local.dir=" + home.resolve("scratch"),
                "--conf",
                "spark.executor.extraJavaOptions=" + EXECUTOR_OPTIONS,
                jar.toString()));
        command.addAll(args);
        return start("org.apache.spark.deploy.SparkSubmit", command.toArray(String[]::new));
    }

    private String modelJars() throws IOException {
        try (Stream<Path> files = Files.list(models)) {
            List<String> jars =
                    files.map(file -> "local:" + file.toAbsolutePath()).sorted().toList();
            assertFalse(jars.isEmpty(), "no model jar on the class path");
            return String.join(",", jars);
        }
    }

    /** Kills a worker and what it runs, without a chance to clean up. */
    void kill(int worker) throws InterruptedException {
        List<ProcessHandle> executors = workers.get(worker).descendants().toList();
        assertFalse(executors.isEmpty(), "the worker runs no executor");
        workers.get(worker).destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        assertTrue(workers.get(worker).waitFor(1, TimeUnit.MINUTES));
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : workers) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        master.destroyForcibly().waitFor();
    }
}
