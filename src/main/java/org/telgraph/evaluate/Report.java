package org.telgraph.evaluate;

import java.io.PrintWriter;

/** A part of the answer: collects from one document after the other what it prints in the end. */
interface Report {

    void add(Document document);

    void print(PrintWriter out);
}
