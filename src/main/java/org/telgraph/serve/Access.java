package org.telgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Attributes of a request, for the access log. */
    static final String CLIENT = "telgraph.client";

    static final String USER = "telgraph.user";

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> CHANGING_GRAPHS = Set.of("PUT", "POST", "DELETE");
    private static final String DATASET = "/" + FusekiService.DATASET;
    /**
     * Where a query may be posted, or a text to be read, to the letter: whoever spells another path differently is refused as
     * well. The second is the console's.
     */
    private static final Set<String> QUERIES = Set.of(
            DATASET,
            DATASET + "/",
            DATASET + "/query",
            DATASET + "/sparql",
            DATASET + "/" + FusekiService.INFERRED,
            FusekiService.READ_TEXT);

    private static final String GRAPHS = DATASET + "/data";
    private static final String UPDATES = DATASET + "/update";
    /** For those who watch over the server; they tell nothing. */
    private static final Set<String> OPEN = Set.of("/$/ping", "/$/ready");

    private static final String BASIC = "Basic ";
    private static final int TOO_MANY_REQUESTS = 429;
    /** Names of users are not longer, so that wrong ones do not fill the memory. */
    private static final int LONGEST_NAME = 100;

    private record Login(String name, String password) {}

    private final transient ServerSettings settings;
    private final transient FailedLogins failedLogins = new FailedLogins(System::nanoTime);

    Access(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String client = client(request);
        request.setAttribute(CLIENT, client);
        boolean reads = READING.contains(request.getMethod()) || isQuery(request);
        boolean needsWriter = !reads || request.getServletPath().equals(FusekiService.BACKUP);
        if (settings.users() == null && !LOCAL.contains(request.getServerName())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "only for this machine, by the name localhost");
        } else if (isFromElsewhere(request, reads)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "not for pages of other servers");
        } else if (request.getHeader("Content-Encoding") != null) {
            // What it unpacks to might be any size.
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "send it unpacked");
        } else if (!reads && !settings.writable()) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "the server is read-only");
        } else if (!reads && !changes(request)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "this cannot be done here");
        } else if (settings.users() == null || isOpen(request) || isAllowed(request, response, client, needsWriter)) {
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

    /**
     * Whether a page of another server sends a request, which may only read the dataset, and only if its origin is named. Browsers tell
     * the origin of what a page sends but not of what it embeds, an image, say, of which they tell that it is of another
     * site. Programs tell neither.
     */
    private boolean isFromElsewhere(HttpServletRequest request, boolean reads) {
        String origin = request.getHeader("Origin");
        String path = request.getServletPath();
        if (origin != null) {
            return !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"))
                    && !(reads && settings.origins().contains(origin) && !path.startsWith("/$/"));
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean otherSite = site != null && !site.equals("same-origin") && !site.equals("none");
        return otherSite
                && (path.startsWith(DATASET) || path.startsWith("/$/") || path.equals(FusekiService.READ_TEXT));
    }

    /** The address that a request comes from. */
    private String client(HttpServletRequest request) {
        String forwarded = settings.proxied() ? request.getHeader("X-Forwarded-For") : null;
        return forwarded == null
                ? request.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** Answers the request itself if it is not. */
    private boolean isAllowed(
            HttpServletRequest request, HttpServletResponse response, String client, boolean needsWriter)
            throws IOException {
        Optional<Login> login = login(request.getHeader("Authorization"));
        if (login.isPresent() && failedLogins.tooMany(client, login.get().name)) {
            response.sendError(TOO_MANY_REQUESTS, "too many wrong passwords; wait a minute");
            return false;
        }
        Optional<Role> role = login.flatMap(given -> settings.users().role(given.name, given.password));
        if (role.isEmpty()) {
            login.ifPresent(given -> failedLogins.add(client, given.name));
            response.setHeader("WWW-Authenticate", "Basic realm=\"telgraph\", charset=\"UTF-8\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "name and password, please");
            return false;
        }
        request.setAttribute(USER, login.get().name);
        if (needsWriter && role.get() != Role.WRITER) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "only for writers");
            return false;
        }
        return true;
    }

    private static Optional<Login> login(String header) {
        if (header == null || !header.startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 || colon > LONGEST_NAME
                    ? Optional.empty()
                    : Optional.of(new Login(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
