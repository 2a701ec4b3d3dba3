package org.telgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * Has what a client sends arrive as a whole before anything is begun, so that a slow client keeps nobody waiting. What does not fit into some memory waits in a file.
 */
final class WholeRequests extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final int IN_MEMORY = 1 << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            request.getParameterMap(); // reads it, and is small
            chain.doFilter(request, response);
            return;
        }
        DeferredFileOutputStream body = DeferredFileOutputStream.builder()
                .setThreshold(IN_MEMORY)
                .setPrefix("telgraph-request")
                .setSuffix(".tmp")
                .get();
        try {
            try (body) {
                request.getInputStream().transferTo(body);
            }
            try (InputStream in = body.toInputStream()) {
                chain.doFilter(new Arrived(request, in), response);
            }
        } finally {
            if (body.getPath() != null) {
                Files.deleteIfExists(body.getPath());
            }
        }
    }

    /** A request whose body is here. */
    private static final class Arrived extends HttpServletRequestWrapper {

        private final ServletInputStream body;

        Arrived(HttpServletRequest request, InputStream in) {
            super(request);
            body = new Body(in);
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }

    private static final class Body extends ServletInputStream {

        private final InputStream in;
        private boolean finished;

        Body(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            finished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            finished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("requests are not read asynchronously");
        }
    }
}
