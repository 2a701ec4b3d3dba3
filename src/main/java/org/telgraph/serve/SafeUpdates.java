package org.telgraph.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;

/**
 * Carries out SPARQL updates but {@code LOAD}, which would read any file and address that the server can reach. The store's
 * journal forgets everything, as it cannot tell what has changed.
 */
final class SafeUpdates extends SPARQL_Update {

    private static final int UNPROCESSABLE = 422;

    private final TdbStore store;
    private final PrefixMapping prefixes;

    SafeUpdates(TdbStore store, PrefixMapping prefixes) {
        this.store = store;
        this.prefixes = prefixes;
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        UpdateRequest update = new UpdateRequest();
        update.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
        try {
            UpdateFactory.parse(update, new String(input.readAllBytes(), StandardCharsets.UTF_8));
            if (update.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
                ServletOps.error(UNPROCESSABLE, "LOAD is refused; put the graph instead");
            }
            store.forgetAll();
        } catch (QueryParseException e) {
            ServletOps.errorBadRequest(e.getMessage());
        } catch (IOException | StoreException e) {
            ServletOps.errorOccurred(e.getMessage());
        }
        super.execute(action, new ByteArrayInputStream(update.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
