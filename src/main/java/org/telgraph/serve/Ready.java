package org.telgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** Tells whether the store can be read. */
final class Ready extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient DatasetGraph dataset;

    Ready(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Txn.executeRead(dataset, () -> dataset.listGraphNodes().hasNext());
            response.setContentType("text/plain");
            response.getWriter().println("ready");
        } catch (RuntimeException | InternalError e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "the store cannot be read");
        }
    }
}
