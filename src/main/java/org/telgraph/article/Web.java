package org.telgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.protocol.RedirectLocations;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/** Fetches pages and feeds: by HTTP and HTTPS, from public addresses, within limits of size and time. */
final class Web implements AutoCloseable {

    private static final int LIMIT = 16 << 20;
    private static final int REDIRECTS = 5;
    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout SILENCE = Timeout.ofSeconds(20);
    private static final int SECONDS = 60;

    /**
     * What was fetched.
     *
     * @param address where it was found in the end
     * @param charset the encoding that the server declares, null if it does not
     */
    record Page(URI address, Charset charset, byte[] content) {}

    private final CloseableHttpClient client;

    /** @param hosts finds the addresses of hosts, and says which must not be asked */
    Web(DnsResolver hosts) {
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(hosts)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setMaxRedirects(REDIRECTS)
                        .setResponseTimeout(SILENCE)
                        .build())
                .setUserAgent("telgraph (reads news into a graph)")
                .disableCookieManagement()
                .disableAutomaticRetries()
                .build();
    }

    /** Whether an input is an address in the web rather than a file. */
    static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * Fetches a page.
     *
     * @throws IOException with a message for the user
     */
    Page fetch(String address) throws IOException {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw new IOException("no valid address", e);
        }
        HttpGet request;
        try {
            request = new HttpGet(uri);
        } catch (IllegalArgumentException e) {
            throw new IOException("no valid address", e);
        }
        request.setHeader(
                "Accept",
                "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/pdf, */*;q=0.1");
        AtomicBoolean overdue = new AtomicBoolean();
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(() -> {
            overdue.set(true);
            request.cancel();
        });
        HttpClientContext context = HttpClientContext.create();
        try {
            return client.execute(request, context, response -> page(request, uri, response, context));
        } catch (IOException e) {
            throw overdue.get() ? new IOException("it takes more than " + SECONDS + " seconds", e) : e;
        }
    }

    private static Page page(HttpGet request, URI address, ClassicHttpResponse response, HttpClientContext context)
            throws IOException {
        if (response.getCode() != 200) {
            throw new IOException("the server answers " + response.getCode() + " " + response.getReasonPhrase());
        }
        HttpEntity entity = response.getEntity();
        try (InputStream in = entity.getContent()) {
            byte[] content = in.readNBytes(LIMIT + 1);
            if (content.length > LIMIT) {
                request.cancel(); // or the rest would be read before the connection is used again
                throw new IOException("more than " + (LIMIT >> 20) + " MB");
            }
            RedirectLocations redirects = context.getRedirectLocations();
            List<URI> all = redirects == null ? List.of() : redirects.getAll();
            ContentType type = ContentType.parseLenient(entity.getContentType());
            return new Page(
                    all.isEmpty() ? address : all.get(all.size() - 1),
                    type == null ? null : type.getCharset(),
                    content);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
