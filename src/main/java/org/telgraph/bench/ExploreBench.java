package org.telgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.telgraph.bench.Measure.Target;

/** How long the explorer lets people wait over a large store, in a browser: for the first page, a graph, and an entity that is expanded. */
final class ExploreBench {

    private static final double LONGEST = 1;

    /** Milliseconds. */
    private static final String PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime";

    private static final String SETTLED = "new Promise(done => { const look = () => "
            + "document.querySelector('main')?.getAttribute('aria-busy') === 'false' ? done(performance.now()) "
            + ": setTimeout(look, 5); look(); })";

    /** That the page of an entity tells what it is; what is said of it follows. */
    private static final String TOLD = "new Promise(done => { const look = () => "
            + "document.querySelector('.description') ? done(performance.now()) : setTimeout(look, 5); look(); })";

    /** Expands the first of those in the list that is not expanded yet. */
    private static final String EXPANDED = "new Promise(done => { const begin = performance.now(); "
            + "const drawn = () => document.querySelector('.canvas')._cyreg.cy.elements().length; const before = drawn(); "
            + "document.querySelector('button[title=expand]').click(); "
            + "const look = () => drawn() !== before ? requestAnimationFrame(() => done(performance.now() - begin)) "
            + ": setTimeout(look, 5); look(); })";

    private static final String MOST_TOLD =
            "encodeURIComponent(decodeURIComponent(document.querySelector('.cards a').hash.slice('#/entity/'.length)))";

    private final Settings settings;
    private final Consumer<String> log;

    ExploreBench(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
    }

    /** Nothing is measured where there is no browser. */
    List<Measure> run(Path store) throws IOException, InterruptedException {
        Optional<Path> program = DevTools.program();
        if (program.isEmpty()) {
            log.accept("the explorer is not measured: there is no chromium");
            return List.of();
        }
        Process server = new ProcessBuilder(Settings.telgraph("serve", "--store", store, "--port", 0))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (DevTools page = DevTools.start(program.get())) {
            return measure(page, address(server));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static String address(Process server) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Explorer: ")) {
                return line.substring("Explorer: ".length());
            }
        }
        throw new BenchException("telgraph serve ended by itself");
    }

    private List<Measure> measure(DevTools page, String explorer) throws InterruptedException {
        List<Double> paints = new ArrayList<>();
        List<Double> firsts = new ArrayList<>();
        List<Double> heads = new ArrayList<>();
        List<Double> entities = new ArrayList<>();
        List<Double> graphs = new ArrayList<>();
        List<Double> expansions = new ArrayList<>();
        for (int round = -1; round < settings.rounds(); round++) {
            double first = show(page, explorer);
            double paint = page.evaluate(PAINTED).getAsDouble() / 1000;
            String entity = page.evaluate(MOST_TOLD).getAsString();
            double told = show(page, explorer + "#/entity/" + entity, TOLD);
            double whole = page.evaluate(SETTLED).getAsDouble() / 1000;
            double graph = show(page, explorer + "#/graph?seeds=" + entity);
            double expansion = page.evaluate(EXPANDED).getAsDouble() / 1000;
            log.accept(String.format(
                    Locale.ROOT,
                    "explorer: painted %.2f s, first page %.2f s, entity %.2f s, whole %.2f s, graph %.2f s, expansion %.2f s",
                    paint,
                    first,
                    told,
                    whole,
                    graph,
                    expansion));
            if (round >= 0) { // the first one is not measured
                paints.add(paint);
                firsts.add(first);
                heads.add(told);
                entities.add(whole);
                graphs.add(graph);
                expansions.add(expansion);
            }
        }
        return List.of(
                seconds("explorer-paint", "explorer, first paint", paints),
                seconds("explorer-first", "explorer, first page whole", firsts),
                seconds("explorer-head", "explorer, page of the entity of which most is told: what it is", heads),
                seconds("explorer-entity", "explorer, the same: all that is said of it", entities),
                seconds("explorer-graph", "explorer, its graph", graphs),
                seconds("explorer-expansion", "explorer, an entity expanded", expansions));
    }

    /** Seconds until an address is shown as a whole, as if it were the first. */
    private static double show(DevTools page, String address) throws InterruptedException {
        return show(page, address, SETTLED);
    }

    private static double show(DevTools page, String address, String ready) throws InterruptedException {
        page.go("about:blank");
        page.go(address);
        return page.evaluate(ready).getAsDouble() / 1000;
    }

    private static Measure seconds(String name, String what, List<Double> seconds) {
        return new Measure(
                name,
                what,
                "one second",
                seconds.stream().map(time -> time / LONGEST).toList(),
                Target.atMost(LONGEST),
                String.format(Locale.ROOT, "%.2f s", Statistics.median(seconds)));
    }
}
