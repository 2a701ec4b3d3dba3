package org.telgraph.bench;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/** Jena's parallel loader and nothing else: a file is loaded into a folder. */
final class PlainLoad {

    private PlainLoad() {}

    public static void main(String[] args) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(args[1]);
        DataLoader loader = LoaderFactory.parallelLoader(dataset, (format, arguments) -> {});
        loader.startBulk();
        loader.load(args[0]);
        loader.finishBulk();
    }
}
