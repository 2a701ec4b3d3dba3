package org.telgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Guards against web pages from elsewhere, which a browser on this machine may have open: they can send forms to the
 * loopback interface, and can read what it answers under a host name of theirs that resolves to it.
 */
final class LocalReadersOnly extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Where a query may be posted, to the letter: whoever spells another path differently is refused as well. */
    private static final Set<String> POSTING = Set.of(
            "/" + FusekiService.DATASET,
            "/" + FusekiService.DATASET + "/query",
            "/" + FusekiService.DATASET + "/sparql");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!LOCAL.contains(request.getServerName())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "only for this machine, by the name localhost");
        } else if (!READING.contains(request.getMethod()) && !isQuery(request)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "the server is read-only");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isQuery(HttpServletRequest request) {
        return request.getMethod().equals("POST") && POSTING.contains(request.getRequestURI());
    }
}
