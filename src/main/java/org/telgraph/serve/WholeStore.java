package org.telgraph.serve;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.telgraph.store.Backup;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;

/** Gives the store as a backup, while it goes on being used. One that breaks off lacks its digests. */
final class WholeStore extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient TdbStore store;
    private final transient Semaphore place = new Semaphore(1);

    WholeStore(TdbStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!place.tryAcquire()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "another backup is being made; come again");
            return;
        }
        try {
            response.setContentType("application/zip");
            response.flushBuffer(); // since sorting takes its time
            Backup.write(store, response.getOutputStream());
        } catch (StoreException e) {
            throw new ServletException(e);
        } finally {
            place.release();
        }
    }
}
