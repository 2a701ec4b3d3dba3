package org.telgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what. Everything that is not allowed here is refused, also what Fuseki would refuse anyway.
 *
 * <p>It guards against web pages from elsewhere too, which a browser may have open: they can send forms to any server, with
 * the password that the browser knows, and can read what a server on this machine answers under a host name of theirs that
 * resolves to it.
 */
final class Access extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> CHANGING_GRAPHS = Set.of("PUT", "POST", "DELETE");
    private static final String DATASET = "/" + FusekiService.DATASET;
    /** Where a query may be posted, to the letter: whoever spells another path differently is refused as well. */
    private static final Set<String> QUERIES = Set.of(DATASET, DATASET + "/query", DATASET + "/sparql");

    private static final String GRAPHS = DATASET + "/data";
    private static final String UPDATES = DATASET + "/update";
    /** For those who watch over the server; they tell nothing. */
    private static final Set<String> OPEN = Set.of("/$/ping", "/$/ready");

    private static final String BASIC = "Basic ";
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient ServerSettings settings;
    private final transient FailedLogins failedLogins = new FailedLogins(InstantSource.system());

    Access(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = READING.contains(request.getMethod()) || isQuery(request);
        if (settings.users() == null && !LOCAL.contains(request.getServerName())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "only for this machine, by the name localhost");
        } else if (!READING.contains(request.getMethod()) && isFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "not for pages of other servers");
        } else if (!reads && !settings.writable()) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "the server is read-only");
        } else if (!reads && !changes(request)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "this cannot be done here");
        } else if (settings.users() == null || isOpen(request) || isAllowed(request, response, reads)) {
            chain.doFilter(request, response);
        }
    }

    private static boolean isQuery(HttpServletRequest request) {
        return request.getMethod().equals("POST") && QUERIES.contains(request.getRequestURI());
    }

    private static boolean changes(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(GRAPHS) && CHANGING_GRAPHS.contains(request.getMethod())
                || path.equals(UPDATES) && request.getMethod().equals("POST");
    }

    private static boolean isOpen(HttpServletRequest request) {
        return READING.contains(request.getMethod()) && OPEN.contains(request.getRequestURI());
    }

    /** Programs name no origin. */
    private boolean isFromElsewhere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null
                && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"))
                && !settings.origins().contains(origin);
    }

    /** Answers the request itself if it is not. */
    private boolean isAllowed(HttpServletRequest request, HttpServletResponse response, boolean reads)
            throws IOException {
        String address = request.getRemoteAddr();
        if (failedLogins.tooMany(address)) {
            response.sendError(TOO_MANY_REQUESTS, "too many wrong passwords; wait a minute");
            return false;
        }
        String header = request.getHeader("Authorization");
        Optional<Role> role = header == null ? Optional.empty() : role(header);
        if (role.isEmpty()) {
            if (header != null) {
                failedLogins.add(address);
            }
            response.setHeader("WWW-Authenticate", "Basic realm=\"telgraph\", charset=\"UTF-8\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "name and password, please");
            return false;
        }
        if (!reads && role.get() != Role.WRITER) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "only for writers");
            return false;
        }
        return true;
    }

    private Optional<Role> role(String header) {
        if (!header.startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : settings.users().role(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
