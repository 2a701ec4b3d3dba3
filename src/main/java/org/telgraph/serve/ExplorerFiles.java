package org.telgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** The explorer's pages, scripts and questions, as they are in the program. */
final class ExplorerFiles extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String FOLDER = "/web/explore";
    private static final String FIRST = "/index.html";

    /** One folder at most, and nothing that leads out of it. */
    private static final Pattern FILE = Pattern.compile("(/[a-z]+)?/[A-Za-z][A-Za-z0-9-]*(\\.[a-z0-9-]+)+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "mjs", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "rq", "application/sparql-query;charset=utf-8",
            "txt", "text/plain;charset=utf-8");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            response.sendRedirect(request.getServletPath() + "/");
            return;
        }
        String file = path.equals("/") ? FIRST : path;
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        byte[] content = type == null || !FILE.matcher(file).matches() ? null : read(file);
        if (content == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "the explorer has no such file");
            return;
        }
        response.setContentType(type);
        // Another version of the program has other files under the same names.
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = ExplorerFiles.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
