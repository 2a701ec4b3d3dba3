package org.telgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.apache.jena.fuseki.servlets.ServletOps;

/**
 * Sends an answer when it is complete, so that one that ends too early, by a query's time or an answer's size, has the
 * status of a failure instead of half of the rows. What does not fit into some memory waits in a file.
 */
final class WholeAnswers extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final int IN_MEMORY = 1 << 20;
    private static final int UNPROCESSABLE = 422;

    private final long limit;

    /** @param limit bytes that an answer may have */
    WholeAnswers(long limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Answer answer = new Answer(limit);
        try {
            Waiting waiting = new Waiting(response, answer);
            chain.doFilter(request, waiting);
            waiting.finish();
            if (!response.isCommitted() && !request.getMethod().equals("HEAD")) {
                response.setContentLengthLong(answer.buffer.getByteCount());
                answer.sendTo(response.getOutputStream());
            }
        } finally {
            answer.delete();
        }
    }

    /** The bytes of an answer. */
    private static final class Answer extends ServletOutputStream {

        private final long limit;
        private DeferredFileOutputStream buffer = buffer();

        Answer(long limit) throws IOException {
            this.limit = limit;
        }

        private static DeferredFileOutputStream buffer() throws IOException {
            return DeferredFileOutputStream.builder()
                    .setThreshold(IN_MEMORY)
                    .setPrefix("telgraph-answer")
                    .setSuffix(".tmp")
                    .get();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (buffer.getByteCount() + length > limit) {
                delete();
                buffer = buffer(); // for the words of what follows
                ServletOps.error(
                        UNPROCESSABLE, "the answer has more than " + limit + " bytes; ask for less, with LIMIT");
            }
            buffer.write(bytes, offset, length);
        }

        void sendTo(ServletOutputStream out) throws IOException {
            buffer.close();
            buffer.writeTo(out);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are not written asynchronously");
        }

        /** What is flushed waits as well. */
        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            buffer.close();
        }

        void delete() throws IOException {
            close();
            if (buffer.getPath() != null) {
                Files.deleteIfExists(buffer.getPath());
            }
        }
    }

    /** A response that nothing is sent of yet. */
    private static final class Waiting extends HttpServletResponseWrapper {

        private final Answer answer;
        private PrintWriter writer;

        Waiting(HttpServletResponse response, Answer answer) {
            super(response);
            this.answer = answer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return answer;
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
            }
            return writer;
        }

        void finish() {
            if (writer != null) {
                writer.flush();
            }
        }

        @Override
        public void flushBuffer() {
            // Nothing is sent before all of it is there.
        }

        @Override
        public void setContentLength(int length) {
            // It is told when it is known.
        }

        @Override
        public void setContentLengthLong(long length) {
            // It is told when it is known.
        }
    }
}
