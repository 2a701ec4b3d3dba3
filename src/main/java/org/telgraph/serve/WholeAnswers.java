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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.web.HttpSC;

/**
 * Sends an answer when it is complete, so that one that ends too early, by a query's time or an answer's size, has the
 * status of a failure instead of half of the rows. What does not fit into some memory waits in a file. No more requests are
 * answered at once, and no more bytes wait, than the machine can bear; the others wait a little, and are asked to come again.
 */
final class WholeAnswers extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final int IN_MEMORY = 1 << 20;
    /** So many answers of the largest size may wait together. */
    private static final int LARGEST = 4;

    private static final long SECONDS_TO_WAIT = 30;

    private final long limit;
    private final transient Semaphore places;
    private final transient AtomicLong waiting = new AtomicLong();

    /**
     * @param limit bytes that an answer may have
     * @param atOnce requests that are answered at once
     */
    WholeAnswers(long limit, int atOnce) {
        this.limit = limit;
        this.places = new Semaphore(atOnce, true);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!hasPlace()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too many ask at once; come again");
            return;
        }
        Answer answer = new Answer(limit, waiting);
        try {
            try {
                Waiting held = new Waiting(response, answer);
                chain.doFilter(request, held);
                held.finish();
            } finally {
                places.release(); // who reads slowly keeps nobody waiting
            }
            if (!response.isCommitted() && !request.getMethod().equals("HEAD")) {
                response.setContentLengthLong(answer.buffer.getByteCount());
                answer.sendTo(response.getOutputStream());
            }
        } finally {
            answer.delete();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The bytes of an answer. */
    private static final class Answer extends ServletOutputStream {

        private final long limit;
        private final AtomicLong all;
        private DeferredFileOutputStream buffer = buffer();

        /** @param all counts the bytes of all answers that wait */
        Answer(long limit, AtomicLong all) throws IOException {
            this.limit = limit;
            this.all = all;
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
                ServletOps.error(
                        HttpSC.UNPROCESSABLE_ENTITY_422,
                        "the answer has more than " + limit + " bytes; ask for less, with LIMIT");
            }
            if (all.get() + length > LARGEST * limit) {
                ServletOps.error(
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too many large answers at once; come again");
            }
            buffer.write(bytes, offset, length);
            all.addAndGet(length);
        }

        /** Forgets what was written, for the words of a failure. */
        void restart() throws IOException {
            delete();
            buffer = buffer();
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
            all.addAndGet(-buffer.getByteCount());
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

        /** A failure is told without the rows that came before it. */
        @Override
        public void setStatus(int status) {
            if (status >= HttpServletResponse.SC_BAD_REQUEST) {
                resetBuffer();
            }
            super.setStatus(status);
        }

        @Override
        public void resetBuffer() {
            try {
                answer.restart();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
