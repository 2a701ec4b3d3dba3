package org.telgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Guards a server with passwords against web pages from elsewhere: a browser that has logged in sends the password with
 * a form of any page, and says only in the header Origin where that page is from. Programs send no such header. Used
 * by {@code docker/fuseki/shiro.ini}.
 */
public final class SameOrigin extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (origin == null || origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "not for pages of other servers");
        }
    }
}
